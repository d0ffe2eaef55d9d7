import { httpUrl } from '@gangway/wire/smartrecruiters'
import type { ConnectionView } from '../../../intake/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { askCallout } from './ask.ts'

/**
 * Asks the user's system where the candidate of an order takes the assessment. `order` is the record as `/v1` shows it.
 * Undefined where nobody is to be asked, or there is no usable answer; whoever follows the link then asks again.
 */
export async function askCandidateUrl(
  deps: PlatformDeps,
  { tenant, id: connectionId }: Pick<ConnectionView, 'tenant' | 'id'>,
  order: { id: string },
  withinMs: number,
): Promise<string | undefined> {
  const callout = await deps.store.findCalloutFor(tenant, { kind: 'candidate_url', connectionId })
  if (!callout) return undefined
  const answer = await askCallout(deps, callout, {
    id: order.id,
    type: 'candidate_url.requested',
    data: order,
    withinMs,
  })
  const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined
  if (typeof url === 'string' && isCandidateUrl(url)) return url
  if (answer !== undefined) deps.report(new Error(`${callout.id} answered no {url} that a candidate could be sent to`))
  return undefined
}

/** Whether a candidate can be sent there: http(s), and nothing that a Location header could not hold. */
function isCandidateUrl(url: string): boolean {
  return httpUrl(url) !== undefined && /^[\x21-\x7e]+$/.test(url)
}
