import { readCompletedBody, readCompletedQuery } from '@gangway/wire/snagajob'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { authorize, splitUrl } from './authorize.ts'

/**
 * Conversions of redirect applies: POST takes many, GET one (contract 6.1). Told twice with the same click and
 * `partnerGuid`, one counts once.
 */
export function completed(deps: Deps, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const note = (ok: boolean | null, text: string) => void request.record.notes.push({ ok, text })
  request.record.purpose = 'applications/completed'
  const caller = authorize(deps, request, 'completed')
  if (!caller.ok) return reply.code(caller.status).send({ message: caller.message })
  const reading =
    request.method === 'GET' ? readCompletedQuery(splitUrl(request.url).query) : readCompletedBody(jsonOf(request.body))
  if (!reading.ok) {
    for (const { pointer, message } of reading.faults.slice(0, 20)) note(false, `${pointer} ${message}`)
    return reply.code(400).send({ message: 'The body cannot be taken.', faults: reading.faults.slice(0, 100) })
  }
  for (const { pointer, message } of reading.warnings.slice(0, 20)) note(null, `${pointer} ${message}`)
  const { store, now } = deps
  store.transaction(() => {
    for (const event of reading.events) {
      const known = store.get('SELECT 1 FROM snagajob_clicks WHERE event_id = ?', event.applyClickId) ? 1 : 0
      store.run(
        `INSERT INTO snagajob_completed (partner_id, apply_click_id, partner_guid, ts, cost, came, known, at)
         VALUES (?, ?, ?, ?, ?, 1, ?, ?)
         ON CONFLICT (partner_id, apply_click_id, partner_guid) DO UPDATE SET came = came + 1`,
        caller.partner.id,
        event.applyClickId,
        event.partnerGuid ?? '',
        event.ts ?? null,
        event.cost ?? null,
        known,
        now(),
      )
    }
  })
  note(true, `${reading.events.length} taken, let in by ${caller.by === 'signature' ? 'the signature' : 'the API key'}`)
  // a JSON string of unspecified text
  return reply.type('application/json').send(JSON.stringify(`${reading.events.length} completed applications received`))
}

export function jsonOf(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined // not JSON, which the reader says in its own words
  }
}
