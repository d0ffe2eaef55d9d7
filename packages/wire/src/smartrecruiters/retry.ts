/** The calls to the platform that differ in what an answer means. */
export const platformOperations = ['token', 'configuration', 'integration', 'details', 'results', 'attachment'] as const
export type PlatformOperation = (typeof platformOperations)[number]

/** What a try of a call came to. */
export interface TryOutcome {
  operation: PlatformOperation
  /** The HTTP status; absent after a network error or a timeout. */
  status?: number
  /** Whether this try already used a token that was asked for because of a 401. */
  tokenRenewed?: boolean
}

/** What to do next. */
export interface NextStep {
  /**
   * `done`; `retry` with backoff; `renew_token` and try again once; `disconnect`: mark the company disconnected and stop;
   * `stop`: it will not get better by itself.
   */
  action: 'done' | 'retry' | 'renew_token' | 'disconnect' | 'stop'
  reason:
    | 'succeeded'
    | 'no_answer'
    | 'server_error'
    | 'rate_limited'
    | 'token_expired'
    | 'credentials_refused'
    | 'not_permitted'
    | 'not_found'
    | 'order_gone'
    | 'already_integrated'
    | 'invalid_request'
    | 'unexpected_status'
  /** Whether a person should be told. */
  alert: boolean
  /** The platform may have done it: an upload tried again may then stand there twice, the unlisted one harmless. */
  outcomeUnknown: boolean
}

/**
 * The retry table (contract 7.5, ours). A results PATCH may be tried again at will: whole arrays, absolute values. A
 * second 401 with a new token stops; for details it means "not permitted or not there" (contract 4). A token endpoint
 * that refuses our credentials disconnects, and so do results that answer 401 to a new token.
 */
export function nextStep({ operation, status, tokenRenewed = false }: TryOutcome): NextStep {
  if (status === undefined) return step('retry', 'no_answer', { outcomeUnknown: true })
  if (status >= 200 && status < 300) return step('done', 'succeeded')
  if (status >= 500) return step('retry', 'server_error', { outcomeUnknown: true })
  if (status === 429) return step('retry', 'rate_limited')
  if (operation === 'token') {
    return status === 400 || status === 401 || status === 403
      ? step('disconnect', 'credentials_refused', { alert: true })
      : // Says nothing of the credentials: an address that is wrong, or something in between. A person can mend it.
        step('retry', 'unexpected_status', { alert: true })
  }
  switch (status) {
    case 401:
      if (!tokenRenewed) return step('renew_token', 'token_expired')
      if (operation === 'results') return step('disconnect', 'not_permitted', { alert: true })
      return step('stop', 'not_permitted', { alert: operation !== 'details' })
    case 403:
      return step('stop', 'not_permitted', { alert: true })
    case 404:
      if (operation === 'results' || operation === 'attachment') return step('stop', 'order_gone')
      return step('stop', 'not_found', { alert: operation === 'integration' })
    case 409:
      return operation === 'integration'
        ? step('stop', 'already_integrated', { alert: true })
        : step('stop', 'unexpected_status', { alert: true })
    case 400:
    case 413:
    case 415:
      return step('stop', 'invalid_request', { alert: true })
    default:
      return step('stop', 'unexpected_status', { alert: true })
  }
}

/** The bounds of the backoff, in milliseconds. */
export const defaultBackoff = { firstMs: 1000, longestMs: 300_000 } as const

/**
 * Exponential backoff with jitter: between half and the whole of `firstMs · 2^(tries − 1)`, at most `longestMs`.
 * `tries` counts the tries made, from 1; `random` is in [0, 1).
 */
export function backoffMs(
  tries: number,
  random: number,
  bounds: { firstMs: number; longestMs: number } = defaultBackoff,
): number {
  const whole = Math.min(bounds.longestMs, bounds.firstMs * 2 ** Math.min(Math.max(tries, 1) - 1, 40))
  return Math.round(whole / 2 + (whole / 2) * random)
}

function step(
  action: NextStep['action'],
  reason: NextStep['reason'],
  { alert = false, outcomeUnknown = false } = {},
): NextStep {
  return { action, reason, alert, outcomeUnknown }
}
