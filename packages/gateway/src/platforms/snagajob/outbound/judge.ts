import type { Instant } from '../../../model/index.ts'
import { attemptDetail, headerValue, parseRetryAfter, type TryOutcome } from '../../../outbox/interface.ts'
import type { Asked } from './call.ts'

/**
 * Statuses that sending the same again cannot change. A wrong signature is not among them: whoever is told of it puts it
 * right, and what waits goes out then. Ours; Snagajob documents none but success.
 */
const refusals = new Set([400, 405, 409, 410, 413, 415, 422])

/** What a call to Snagajob came to. `note` says in the attempt which step of several this was. */
export function judge({ outcome, request }: Asked, now: Instant, note?: string): TryOutcome {
  const attempt = noted(attemptDetail(outcome, request), note)
  if (outcome.kind === 'refused') return { result: outcome.code === 'closed' ? 'cut_off' : 'retry', attempt }
  const { status } = outcome
  if (status !== undefined && status >= 200 && status < 300) return { result: 'done', attempt }
  if (status !== undefined && refusals.has(status)) return { result: 'dead', reason: 'refused', attempt }
  const afterMs =
    outcome.kind === 'response' ? parseRetryAfter(headerValue(outcome.headers, 'retry-after'), now) : undefined
  return { result: 'retry', attempt, ...(afterMs !== undefined && { afterMs }) }
}

/** An end that no call led to. */
export function endedWith(reason: string, error: string): TryOutcome {
  return { result: 'dead', reason, attempt: { error, outcomeKnown: true } }
}

function noted(attempt: TryOutcome['attempt'], note: string | undefined): TryOutcome['attempt'] {
  if (note === undefined) return attempt
  return { ...attempt, error: attempt.error === undefined ? note : `${note}: ${attempt.error}` }
}
