import { withoutUndefined } from './json.ts'

/** The published limits for most endpoints, per credential (contract 7.3). Both make a 429 when exceeded. */
export const defaultRateLimit = { perSecond: 10, concurrent: 8 } as const

/** The headers on every answer of the platform. There is no documented `Retry-After`. */
export const rateLimitHeaders = {
  limit: 'X-RateLimit-Limit',
  remaining: 'X-RateLimit-Remaining',
  concurrentLimit: 'X-RateLimit-Concurrent-Limit',
  concurrentRemaining: 'X-RateLimit-Concurrent-Remaining',
} as const

/** What the headers say: requests per second and requests at once. */
export type RateLimitState = { [name in keyof typeof rateLimitHeaders]?: number }

/** Reads the headers; one that is missing or no whole number is left out. */
export function readRateLimit(header: (name: string) => string | null | undefined): RateLimitState {
  const read = (name: string) => {
    const text = header(name)?.trim() ?? ''
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined
  }
  return withoutUndefined({
    limit: read(rateLimitHeaders.limit),
    remaining: read(rateLimitHeaders.remaining),
    concurrentLimit: read(rateLimitHeaders.concurrentLimit),
    concurrentRemaining: read(rateLimitHeaders.concurrentRemaining),
  })
}

/** The headers for a state, as the sandbox sends them. */
export function writeRateLimit(state: RateLimitState): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rateLimitHeaders).flatMap(([name, header]) => {
      const value = state[name as keyof RateLimitState]
      return value === undefined ? [] : [[header, String(Math.max(0, value))]]
    }),
  )
}
