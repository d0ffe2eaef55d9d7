import {
  type ClientCredentials,
  integrationOutcome,
  integrationUrl,
  readIntegration,
  writeIntegration,
} from '@gangway/wire/smartrecruiters'
import type { RegistrationView } from '../../../intake/interface.ts'
import type { HttpOutcome } from '../../../outbox/interface.ts'
import { answerJson, type CallPlatform, type CallResult } from '../outbound/call.ts'
import type { RegistrationSettings } from '../settings.ts'
import type { ConsentOutcome } from './outcomes.ts'

/** How an exchange of credentials ended, and what becomes of those that we made for the platform. */
export type Exchanged =
  | { outcome: 'integrated'; issued: 'activate'; credentials: ClientCredentials }
  | { outcome: Exclude<ConsentOutcome, 'integrated'>; issued: 'delete' | 'keep' }

/** Milliseconds for one request. Longer than anybody likes to wait, because giving up early means not knowing. */
const timeoutMs = 60_000

/**
 * Hands the company's new credentials to the platform and takes those that it gives us (contract 1.2 step 6): once, with
 * the partner's token. Only a refusal for the token is tried again, with a new one: nothing was done then.
 */
export async function exchangeCompanyCredentials(
  callPlatform: CallPlatform,
  registration: RegistrationView,
  companyId: string,
  issued: ClientCredentials,
): Promise<Exchanged> {
  const { apiBaseUrl, wireGeneration } = registration.settings as RegistrationSettings
  const result = await callPlatform(
    { registration },
    {
      operation: 'integration',
      method: 'POST',
      url: integrationUrl(apiBaseUrl, companyId),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(writeIntegration(issued, wireGeneration)),
      timeoutMs,
    },
  )
  return judgeExchange(result)
}

/** What the call came to, by its status alone (contract 7.4); a status of no table entry is unknown. */
export function judgeExchange({ of, outcome, step }: CallResult): Exchanged {
  if (of === 'token') {
    const outcome = step.action === 'disconnect' ? 'token_refused' : 'unreachable'
    return { outcome, issued: 'delete' }
  }
  if (outcome.kind === 'refused' || (outcome.kind === 'failed' && outcome.sent === 'no')) {
    return { outcome: 'unreachable', issued: 'delete' }
  }
  const { status } = outcome
  const credentials = isSuccess(status) ? readIntegration(answerJson(outcome), 'lenient') : undefined
  if (credentials) return { outcome: 'integrated', issued: 'activate', credentials }
  // Those who are held to a rate are refused before anything is done.
  if (status === 429) return { outcome: 'rate_limited', issued: 'delete' }
  const known = integrationOutcome(status, false)
  return known.name === 'integrated' || known.issued === 'activate'
    ? { outcome: 'unknown', issued: 'keep' }
    : { outcome: known.name, issued: known.issued }
}

/** Documented is 200. Credentials that come with another success are credentials all the same. */
const isSuccess = (status: HttpOutcome extends { status: infer S } ? S : number | undefined) =>
  status !== undefined && status >= 200 && status <= 299
