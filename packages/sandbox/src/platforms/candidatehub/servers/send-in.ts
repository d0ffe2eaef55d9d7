import { type JsonObject, SEND_IN_PATH, SEND_IN_VALID_SECONDS, verifySendIn } from '@gangway/wire/candidatehub'
import { decodeBase64Lenient } from '@gangway/wire/text'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hmac } from '../../../random.ts'
import type { Client, ComposedFile, ComposeInput, HubSettings, Source } from '../api-types.ts'
import { clientByHubId } from '../clients.ts'
import type { Deps, LiveDeps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { keepSendIn } from '../send-ins.ts'
import { readSettings } from '../settings.ts'
import { sourceByHubId } from '../sources.ts'
import { createTransaction, nameOf, newHubId } from '../transactions.ts'
import { headerText, isJsonType, isObject, jsonObjectOf, refuse, troubled } from './json.ts'

/**
 * Takes candidates that a job board sends in (contract 5.1), strictly: the signature in seconds, valid for 5 minutes, and
 * the documented body. What is taken goes on to the client that it names, as the hub delivers it.
 */
export function sendInServer(app: FastifyInstance, deps: LiveDeps): void {
  app.post(SEND_IN_PATH, async (request, reply) => {
    request.record.purpose = 'candidate sent in'
    const fault = faultsOf(deps.faults.values()).sendIn
    if (await troubled(deps, request, reply, fault)) return reply
    if (fault === 'success_0') return reply.send({ success: 0, error: 'on purpose' })
    const body = jsonObjectOf(request.body)
    const hubSourceId = headerText(request, 'x-chub-source') ?? ''
    const source = sourceByHubId(deps.store, hubSourceId)
    const said = {
      hubSourceId,
      sourceName: source?.name ?? null,
      hubClientId: textAt(objectAt(body, 'transaction'), 'client_id') ?? '',
      candidateName: nameOf(objectAt(body, 'candidate') ?? {}),
    }
    const reading = read(deps, request, source, body)
    if (!reading.ok) {
      const id = keepSendIn(deps, { ...said, hubTransactionId: null, error: reading.error, transactionId: null })
      request.record.subject = `send-in:${id}`
      return refuse(request, reply, reading.status, reading.error)
    }
    const { client, input } = reading
    const hubTransactionId = newHubId('T', deps.random)
    const goesOn = readSettings(deps.store).forwardSendIns && client.importUrl !== null
    const from = { origin: 'sent_in', source: source! } as const
    const transactionId = goesOn ? createTransaction(deps, client, { ...input, hubTransactionId }, from) : null
    const id = keepSendIn(deps, { ...said, hubTransactionId, error: null, transactionId })
    request.record.subject = `send-in:${id}`
    if (transactionId !== null) {
      deps.background(deps.deliveries.deliver(transactionId), 'a candidate that was sent in could not go on')
    }
    // which names stand in the answer is not documented: these are a sandbox convention
    const answer = { success: 1, transaction_id: hubTransactionId }
    return reply.send(fault === 'unclear' ? { received: 'on purpose' } : answer)
  })
}

type Reading = { ok: true; client: Client; input: ComposeInput } | { ok: false; status: number; error: string }

function read(deps: Deps, request: FastifyRequest, source: Source | null, body: JsonObject | null): Reading {
  const { store, now } = deps
  const note = (ok: boolean | null, text: string) => void request.record.notes.push({ ok, text })
  const no = (status: number, error: string): Reading => ({ ok: false, status, error })
  const verification = verifySendIn(
    hmac,
    {
      source: request.headers['x-chub-source'],
      time: request.headers['x-chub-signature-time'],
      signature: request.headers['x-chub-signature'],
    },
    {
      // an unknown source is refused for that, whatever was signed
      sourceId: source?.hubSourceId ?? '',
      secrets: [source?.secret ?? ''],
      nowMs: now(),
      windowSeconds: SEND_IN_VALID_SECONDS,
      windowMode: 'enforce',
    },
  )
  for (const { check, ok, detail } of verification.checks) note(ok, `${check}: ${detail}`)
  if (!source || !verification.ok) return no(401, `not authentic: ${verification.reason ?? 'identity_unknown'}`)
  if (!isJsonType(request)) return no(400, 'the content type is not application/json')
  if (!body) return no(400, 'the body is not a JSON object')
  const transaction = objectAt(body, 'transaction')
  const [clientId, sourceId] = [textAt(transaction, 'client_id'), textAt(transaction, 'source_id')]
  if (clientId === undefined || sourceId === undefined) {
    return no(400, 'transaction.client_id and transaction.source_id are mandatory')
  }
  if (sourceId !== source.hubSourceId) note(null, 'transaction.source_id is another than X-CHUB-SOURCE, as it may be')
  const client = clientByHubId(store, clientId)
  if (!client) return no(400, 'transaction.client_id is of no client')
  const candidate = objectAt(body, 'candidate')
  if (!candidate) return no(400, 'candidate is missing')
  if (textAt(candidate, 'name') === undefined || textAt(candidate, 'email') === undefined) {
    return no(400, 'candidate.name and candidate.email are mandatory')
  }
  const { documents: entries = [], ...person } = candidate
  const documents = Array.isArray(entries) ? entries.map(fileOf) : [null]
  const files = documents.filter((file) => file !== null)
  if (files.length < documents.length) {
    return no(400, 'candidate.documents must be a list of {filename, type, content}, the content in base64')
  }
  const context = body.context
  if (context !== undefined && context !== null && !isObject(context)) return no(400, 'context must be an object')
  const known = isObject(context) ? contextOf(context, readSettings(store), note) : null
  return {
    ok: true,
    client,
    input: { candidate: person as ComposeInput['candidate'], documents: files, context: known },
  }
}

/** A public client puts `id` and `aplitrak_email_address` directly into `context`, which no page of the hub's shows. */
function contextOf(
  context: JsonObject,
  { lenientSendIn }: HubSettings,
  note: (ok: boolean | null, text: string) => void,
): ComposeInput['context'] {
  const { id, aplitrak_email_address: address, ...rest } = context
  if (id === undefined && address === undefined) return context as ComposeInput['context']
  if (!lenientSendIn) {
    note(false, 'context.id and context.aplitrak_email_address are not known there: job_id and supplementary are')
    return context as ComposeInput['context']
  }
  note(null, 'sandbox convention: context.id and context.aplitrak_email_address were moved to where they are known')
  return {
    ...rest,
    ...(id !== undefined && { job_id: String(id) }),
    ...(address !== undefined && {
      supplementary: { ...objectAt(rest, 'supplementary'), aplitrak_email_address: address },
    }),
  } as ComposeInput['context']
}

function fileOf(entry: unknown): ComposedFile | null {
  if (!isObject(entry)) return null
  const { filename, type, content } = entry
  const good = typeof filename === 'string' && typeof type === 'string' && typeof content === 'string'
  return good && decodeBase64Lenient(content) !== null ? { filename, type, content } : null
}

function objectAt(value: JsonObject | null, key: string): JsonObject | null {
  const found = value?.[key]
  return isObject(found) ? found : null
}

function textAt(value: JsonObject | null, key: string): string | undefined {
  const found = value?.[key]
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}
