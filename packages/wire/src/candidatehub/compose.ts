import type { Hmac } from '../text/index.ts'
import {
  type Base64Writing,
  type ComposedDocument,
  documentEntry,
  parsedCvDocument,
  taggedCvDocument,
  unreadableParsedCvDocument,
} from './compose-documents.ts'
import { addUnknownKeys, fillOptionalFields } from './compose-edits.ts'
import type { ImportAuthentication, ImportCandidate, ImportContextNode, ImportMessage } from './import-message.ts'
import { importTime, signImport } from './signature.ts'
import type { JsonObject } from './values.ts'

/** A candidate as somebody composed it, with the ids and credentials that the hub would add. */
export type ComposeInput = {
  ids: { clientId: string; transactionId: string; candidateId: string }
  sourceId: string
  reportUrl: string
  candidate: Omit<ImportCandidate, 'documents'>
  documents?: ComposedDocument[]
  context?: ImportContextNode
  credentials: { apiKey: string; secret: string }
  nowMs: number
}

/** How the request departs from a plain one; all plain data, so that a page or a file can hold them. */
export type ComposeOptions = {
  /** `wrong` signs with another secret, `upper_case` writes the right signature in capitals. Default `signed`. */
  authentication?: 'signed' | 'omitted' | 'wrong' | 'upper_case'
  /** Default `text`. A sister API sends a number (contract 3.4). */
  timeAs?: 'text' | 'number'
  /** Default `milliseconds`; with `seconds` the signature fits the time that is sent. */
  timeUnit?: 'milliseconds' | 'seconds'
  /** Moves the signed time: negative is stale, positive lies ahead. Default 0. */
  timeOffsetSeconds?: number
  schemaVersion?: number
  withoutContext?: boolean
  /** Members that no documentation knows, in every object. */
  unknownKeys?: boolean
  /** Writes every optional candidate field that was not composed as null or as empty text. Default: left out. */
  unsetFields?: 'null' | 'empty_text'
  /** For every document, whatever its own writing. */
  base64?: Base64Writing
  /** Adds a `tagged_cv`, plain or with a document type declaration. */
  taggedCv?: 'plain' | 'with_dtd'
  /** Adds a `parsed_cv`, of JSON or not. */
  parsedCv?: 'json' | 'not_json'
  /** Puts directories that climb in front of every file name. */
  climbingFilenames?: boolean
  /** The order of the top level members; both are seen in the documentation. Default `meta_info_first`. */
  order?: 'meta_info_first' | 'authentication_first'
}

/** A request ready to be sent by POST; `body` is exact JSON text. */
export type ComposedImport = { headers: { [name: string]: string }; body: string }

/**
 * Builds a complete import request as the hub would send it. `edit` changes the finished message after signing, which
 * the signature cannot notice: it covers the key and the time only (contract 3.2).
 */
export function composeImport(
  hmac: Hmac,
  input: ComposeInput,
  options: ComposeOptions = {},
  edit?: (message: JsonObject) => void,
): ComposedImport {
  const candidate: ImportCandidate = { ...input.candidate }
  if (options.unsetFields) fillOptionalFields(candidate, options.unsetFields)
  candidate.documents = composedDocuments(input, options).map((document) => documentEntry(document, options.base64))
  const authentication = authenticate(hmac, input, options)
  const context = options.withoutContext ? undefined : input.context
  const message: ImportMessage = {
    ...(options.order === 'authentication_first' && authentication && { authentication }),
    meta_info: {
      hub_transaction_id: input.ids.transactionId,
      hub_client_id: input.ids.clientId,
      hub_candidate_id: input.ids.candidateId,
      hub_source_id: input.sourceId,
      hub_schema_version: options.schemaVersion ?? 1,
      import_process_report_url: input.reportUrl,
    },
    candidate,
    ...(context && { context: structuredClone(context) }),
    ...(options.order !== 'authentication_first' && authentication && { authentication }),
  }
  if (options.unknownKeys) addUnknownKeys(message)
  edit?.(message)
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) }
}

function composedDocuments(input: ComposeInput, options: ComposeOptions): ComposedDocument[] {
  const documents = [...(input.documents ?? [])]
  if (options.taggedCv) documents.push(taggedCvDocument(input.candidate, options.taggedCv === 'with_dtd'))
  if (options.parsedCv === 'json') {
    documents.push(parsedCvDocument(input.candidate, [{ name: 'forklift operation', experience: 2 }]))
  }
  if (options.parsedCv === 'not_json') documents.push(unreadableParsedCvDocument())
  if (!options.climbingFilenames) return documents
  return documents.map((document) => ({ ...document, filename: `../../etc/\u0000${document.filename}` }))
}

function authenticate(hmac: Hmac, input: ComposeInput, options: ComposeOptions): ImportAuthentication | undefined {
  if (options.authentication === 'omitted') return undefined
  const { apiKey, secret } = input.credentials
  const sentMs = input.nowMs + (options.timeOffsetSeconds ?? 0) * 1000
  const time = importTime(options.timeUnit === 'seconds' ? sentMs / 1000 : sentMs)
  const wrong = options.authentication === 'wrong'
  const signature = signImport(hmac, { apiKey, time, secret: wrong ? `${secret} but another` : secret })
  return {
    api_key: apiKey,
    time: options.timeAs === 'number' ? Number(time) : time,
    signature: options.authentication === 'upper_case' ? signature.toUpperCase() : signature,
  }
}
