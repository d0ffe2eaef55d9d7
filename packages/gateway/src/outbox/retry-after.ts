import type { Instant } from '../model/instant.ts'

const imfFixdate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Reads `Retry-After`, seconds or a date (RFC 9110, 10.2.3), as milliseconds from `now` on; undefined where it is neither.
 * However many digits there are, a safe integer: who waits has a limit of its own.
 */
export function parseRetryAfter(value: string | undefined, now: Instant): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER)
  if (!imfFixdate.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
