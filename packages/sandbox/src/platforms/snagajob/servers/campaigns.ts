import { readCampaign } from '@gangway/wire/snagajob'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomUuid } from '../../../random.ts'
import type { Deps } from '../deps.ts'
import { authorize } from './authorize.ts'
import { jsonOf } from './completed.ts'

/**
 * Creates a campaign (contract 6.5). The path is assumed, and so are the names of the answer's members: only their order
 * and meaning are known (N6).
 */
export function createCampaign(deps: Deps, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.record.purpose = 'campaign'
  request.record.notes.push({ ok: null, text: 'the path and the names in the answer are assumed (N6)' })
  const caller = authorize(deps, request, 'campaign')
  if (!caller.ok) return reply.code(caller.status).send({ message: caller.message })
  const reading = readCampaign(jsonOf(request.body))
  if (!reading.ok) {
    for (const { pointer, message } of reading.faults)
      request.record.notes.push({ ok: false, text: `${pointer} ${message}` })
    return reply.code(400).send({ message: 'The campaign cannot be taken.', faults: reading.faults })
  }
  const warnings = reading.warnings.map(({ pointer, message }) => `${pointer} ${message}`)
  for (const text of warnings) request.record.notes.push({ ok: null, text })
  const id = randomUuid(deps.random)
  deps.store.run(
    `INSERT INTO snagajob_campaigns (id, partner_id, account_id, body, warnings, at) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    caller.partner.id,
    caller.account?.id ?? null,
    JSON.stringify(reading.campaign),
    JSON.stringify(warnings),
    deps.now(),
  )
  const { name, startDate = null, endDate = null, budget = null } = reading.campaign
  return reply.send({ id, accountId: caller.account?.id ?? null, name, startDate, endDate, budget })
}
