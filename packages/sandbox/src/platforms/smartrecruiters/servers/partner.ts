import {
  assessmentApiPath,
  partnerScope,
  readConfiguration,
  readIntegration,
  writeIntegration,
  writeStoredConfiguration,
} from '@gangway/wire/smartrecruiters'
import type { FastifyInstance } from 'fastify'
import { connect, integrationOf, isConnected } from '../apps.ts'
import { company, type Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { findPartner, storeConfiguration } from '../partners.ts'
import { readSettings } from '../settings.ts'
import type { RateLimit } from './rate-limit.ts'
import { type Answer, isJson, jsonOf, refusal, type Served, serve } from './route.ts'

/** What a partner does as itself: its configuration, and the exchange of credentials (contract 1.2, steps 3 and 6). */
export function partnerServer(app: FastifyInstance, deps: Deps, limit: RateLimit): void {
  const stored = (partnerId: number): Answer => {
    const configuration = findPartner(deps, partnerId)?.configuration
    if (!configuration) return refusal('PARTNER_CONFIGURATION_NOT_FOUND')
    const { generation } = faultsOf(deps.faults.values())
    return { status: 200, body: writeStoredConfiguration(configuration, deps.origin(), generation) }
  }
  const url = `${assessmentApiPath}/partner/configuration`
  const common = { url, scope: partnerScope, purpose: 'partner configuration' }
  serve(app, deps, limit, { ...common, method: 'GET', answer: ({ caller }) => stored(caller.partnerId!) })
  serve(app, deps, limit, {
    ...common,
    method: 'PUT',
    answer: ({ request, caller }) => {
      if (!isJson(request)) return refusal('INVALID_CONFIGURATION', ['The body must be application/json.'])
      const read = readConfiguration(jsonOf(request), readSettings(deps.store).mode)
      if (!read.ok) return refusal(read.code, read.faults.map(sentence))
      request.record.notes.push(...read.warnings.map((fault) => ({ ok: null, text: sentence(fault) })))
      storeConfiguration(deps, caller.partnerId!, read.configuration)
      return stored(caller.partnerId!)
    },
  })
  serve(app, deps, limit, {
    method: 'POST',
    url: `${assessmentApiPath}/integration/company/:companyId`,
    scope: partnerScope,
    purpose: 'exchange of credentials',
    fault: ({ exchange, servers }) => (exchange === 'normal' ? servers : exchange),
    answer: (served) => integrate(deps, served),
  })
}

function integrate(deps: Deps, { request, caller, params }: Served): Answer {
  const partnerId = caller.partnerId!
  const given = isJson(request) ? readIntegration(jsonOf(request), readSettings(deps.store).mode) : undefined
  if (!given) return refusal('INVALID_INTEGRATION')
  if (!findPartner(deps, partnerId)?.configuration) return refusal('PARTNER_CONFIGURATION_NOT_FOUND')
  const integration = integrationOf(deps, partnerId)
  const consented = params.companyId === company.id && typeof integration?.consented_at === 'number'
  if (!consented) return refusal('CONSENT_NOT_GIVEN')
  if (isConnected(integration)) return refusal('ALREADY_INTEGRATED')
  request.record.notes.push({ ok: true, text: 'the company had consented' })
  return { status: 200, body: writeIntegration(connect(deps, partnerId, given)) }
}

export const sentence = ({ pointer, message }: { pointer: string; message: string }) => `${pointer} ${message}`.trim()
