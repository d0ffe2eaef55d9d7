import { disableUrl } from '@gangway/wire/smartrecruiters'
import { Problem } from '../../../http/problem.ts'
import type { App } from '../api-types.ts'
import { disconnect, findApp } from '../apps.ts'
import { company, type Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { findPartner } from '../partners.ts'
import { callPartner, type PartnerAnswer } from './call-partner.ts'

/** Disables a partner: tells it, then forgets consent and credentials, whatever it answered (contract 1.3). */
export async function disable(deps: Deps, partnerId: number): Promise<App> {
  if (findApp(deps, partnerId).status !== 'active') {
    throw new Problem(409, 'not_connected', 'This partner is not connected.')
  }
  const answer = await tell(deps, partnerId)
  const told = answer.ok && answer.status === 204
  disconnect(deps, partnerId, {
    at: deps.now(),
    told,
    message: told ? 'the partner was told' : answer.ok ? `the partner answered ${answer.status}` : answer.message,
    exchangeId: answer.exchangeId,
  })
  return findApp(deps, partnerId)
}

async function tell(deps: Deps, partnerId: number): Promise<PartnerAnswer> {
  const { disableToken } = faultsOf(deps.faults.values())
  const url = findPartner(deps, partnerId)?.configuration?.integrationDisableUrl
  if (disableToken === 'not_sent')
    return { ok: false, message: 'on purpose: the partner was not told', exchangeId: null }
  if (url === undefined) return { ok: false, message: 'the partner has told no address for that', exchangeId: null }
  return callPartner(deps, partnerId, {
    purpose: 'disable',
    subject: `partner:${partnerId}`,
    method: 'DELETE',
    url: disableUrl(url, company.id),
    token: disableToken,
  })
}
