import { isAddress } from './report-url.ts'
import { idOf, isObject, type JsonObject, member, textOf } from './values.ts'

/** The three ids that make one delivery one (contract 2): the client's, the transaction's and the application's. */
export type ImportIds = { clientId: string; transactionId: string; candidateId: string }

export type ImportFlag = 'missing_fields' | 'schema_version_unknown'

/** Why a body is refused, before anything is looked up. */
export type EnvelopeFault =
  | 'not_an_object'
  | 'meta_info_missing'
  | 'candidate_missing'
  | 'ids_missing'
  | 'candidate_unusable'

/**
 * What can be known of an import without judging its content. Where `ok` is false, `clientId` and `authentication` are
 * still given as far as they could be read, so that a caller may verify first and answer 401 before 422.
 */
export type ImportEnvelope =
  | {
      ok: true
      ids: ImportIds
      sourceId?: string
      reportUrl?: string
      schemaVersion?: number | string
      metaInfo: JsonObject
      candidate: JsonObject
      context?: JsonObject
      authentication: unknown
      flags: ImportFlag[]
      /** The documented mandatory members without a value, for a page. */
      missing: string[]
    }
  | { ok: false; status: 400 | 422; fault: EnvelopeFault; detail: string; clientId?: string; authentication?: unknown }

/**
 * Classifies a parsed import body after the response table of contract 2: 400 where it is no import at all, 422 where
 * an id of the deduplication key is missing or both name and e-mail are unusable, else accepted, with flags for what
 * is missing or unknown. Ids come out as decimal text; unknown members are no fault anywhere.
 */
export function readImportEnvelope(value: unknown): ImportEnvelope {
  if (!isObject(value)) return { ok: false, status: 400, fault: 'not_an_object', detail: 'the body is not an object' }
  const authentication = member(value, 'authentication')
  const metaInfo = member(value, 'meta_info')
  if (!isObject(metaInfo)) {
    return { ok: false, status: 400, fault: 'meta_info_missing', detail: 'meta_info is missing', authentication }
  }
  const clientId = idOf(member(metaInfo, 'hub_client_id'))
  const known = { authentication, ...(clientId !== undefined && { clientId }) }
  const candidate = member(value, 'candidate')
  if (!isObject(candidate)) {
    return { ok: false, status: 400, fault: 'candidate_missing', detail: 'candidate is missing', ...known }
  }

  const transactionId = idOf(member(metaInfo, 'hub_transaction_id'))
  const candidateId = idOf(member(metaInfo, 'hub_candidate_id'))
  if (clientId === undefined || transactionId === undefined || candidateId === undefined) {
    const names = withoutValue({
      hub_client_id: clientId,
      hub_transaction_id: transactionId,
      hub_candidate_id: candidateId,
    })
    return { ok: false, status: 422, fault: 'ids_missing', detail: `meta_info lacks ${names.join(', ')}`, ...known }
  }
  const person = { name: textOf(member(candidate, 'name')), email: textOf(member(candidate, 'email')) }
  if (person.name === undefined && person.email === undefined) {
    const detail = 'candidate has neither a usable name nor a usable email'
    return { ok: false, status: 422, fault: 'candidate_unusable', detail, ...known }
  }

  const sourceId = idOf(member(metaInfo, 'hub_source_id'))
  const reportUrl = reportUrlOf(member(metaInfo, 'import_process_report_url'))
  const missing = withoutValue({ hub_source_id: sourceId, import_process_report_url: reportUrl, ...person })
  const schemaVersion = readSchemaVersion(member(metaInfo, 'hub_schema_version'))
  const flags: ImportFlag[] = []
  if (missing.length > 0) flags.push('missing_fields')
  if (schemaVersion !== undefined && schemaVersion !== 1) flags.push('schema_version_unknown')
  const context = member(value, 'context')
  return {
    ok: true,
    ids: { clientId, transactionId, candidateId },
    ...(sourceId !== undefined && { sourceId }),
    ...(reportUrl !== undefined && { reportUrl }),
    ...(schemaVersion !== undefined && { schemaVersion }),
    metaInfo,
    candidate,
    ...(isObject(context) && { context }),
    authentication,
    flags,
    missing,
  }
}

/**
 * The ids as one text that no two different triples share. It holds neither U+0000 nor lone surrogates, so any store
 * takes it; its length is not bounded, as that of the ids is not.
 */
export function importDedupeKey(ids: ImportIds): string {
  return JSON.stringify([ids.clientId, ids.transactionId, ids.candidateId])
}

/** What cannot be called by anybody is no report URL. One that only we may not call is: its report ends as refused. */
function reportUrlOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text !== undefined && isAddress(text) ? text : undefined
}

function withoutValue(members: { [name: string]: string | undefined }): string[] {
  return Object.keys(members).filter((name) => members[name] === undefined)
}

/** A number, also where it came as a text; any other text as it is; undefined for no value. */
function readSchemaVersion(value: unknown): number | string | undefined {
  const text = textOf(value)
  if (text === undefined) return undefined
  return /^\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text
}
