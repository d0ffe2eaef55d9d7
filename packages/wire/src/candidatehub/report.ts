/**
 * The Candidate Processing Report's life (contract 4). The page that would describe it is not available: method, body,
 * statuses and what a second report means are undocumented, so every rule here is ours.
 */

/** How an import ended. */
export type ReportedOutcome = 'imported' | 'import_failed'

/**
 * What comes of one try: `presumed` = an earlier try very likely spent the one-time URL; `refused` = for an operator.
 */
export type ReportVerdict = 'done' | 'retry' | 'presumed' | 'refused'

/** Methods that a report may be sent with; which one the hub wants is not documented. */
export const REPORT_METHODS = ['POST', 'PUT', 'PATCH'] as const
export type ReportMethod = (typeof REPORT_METHODS)[number]
export const DEFAULT_REPORT_METHOD: ReportMethod = 'POST'

/** Answers after which the URL's one use may be spent. */
const SPENT = new Set([404, 409, 410])

/**
 * Judges one try (contract 4.3): any 2xx is done; no answer, 429 and 5xx are tried again; anything else, redirects
 * included, is refused. Where an earlier try had an unknown outcome, 404, 409 and 410 say that it probably arrived.
 */
export function reportOutcome(result: number | 'no_response', previousUnknown: boolean): ReportVerdict {
  if (result === 'no_response') return 'retry'
  if (result >= 200 && result < 300) return 'done'
  if (result === 429 || (result >= 500 && result < 600)) return 'retry'
  return previousUnknown && SPENT.has(result) ? 'presumed' : 'refused'
}

/**
 * Whether a try leaves open if the report arrived: no answer after the request may have left us, or an intermediary's
 * word (502, 504). A connection that was never made is no such try: pass its result here only once bytes were sent.
 */
export function leavesOutcomeUnknown(result: number | 'no_response'): boolean {
  return result === 'no_response' || result === 502 || result === 504
}

/** Waits after the first, second, … try, in minutes; the last one repeats. */
export const REPORT_BACKOFF_MINUTES = [1, 5, 30, 60, 120, 240, 480] as const

/** No try is made later than this after the first one. */
export const REPORT_GIVE_UP_HOURS = 24

/**
 * When to try again, epoch milliseconds, or null to give up. `tries` counts those made, at least 1. A `Retry-After`
 * (seconds) can lengthen the wait and never shortens it.
 */
export function nextReportTry(
  made: { tries: number; firstTryMs: number; nowMs: number },
  retryAfterSeconds = 0,
): number | null {
  const place = Math.min(made.tries, REPORT_BACKOFF_MINUTES.length) - 1
  const waitMs = Math.max(REPORT_BACKOFF_MINUTES[place]! * 60_000, retryAfterSeconds * 1000)
  const next = made.nowMs + waitMs
  return next - made.firstTryMs <= REPORT_GIVE_UP_HOURS * 3_600_000 ? next : null
}
