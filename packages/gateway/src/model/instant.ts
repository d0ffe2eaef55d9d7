/** A moment as epoch milliseconds: how times are stored and passed about. */
export type Instant = number

/** RFC 3339 in UTC with milliseconds: how times are shown. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** As `formatInstant`, for a value that may be missing. */
export function formatOptionalInstant(instant: Instant | null | undefined): string | undefined {
  return instant === null || instant === undefined ? undefined : formatInstant(instant)
}
