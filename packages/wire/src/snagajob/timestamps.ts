const shape = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{0,9}))?)?\s?(Z|z|[+-]\d{2}:?\d{2})?$/
const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const easternClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/**
 * The date that a work history's timestamp stands for (contract 4.3): a moment that is midnight US Eastern on the 1st
 * (05:00Z in winter, 04:00Z in summer) means its month, `YYYY-MM`; any other keeps the day it is written with,
 * `YYYY-MM-DD`. Fractions of 0 to 9 digits are taken. A text that is a date only keeps its precision (`YYYY`,
 * `YYYY-MM`, `YYYY-MM-DD`). Null for anything else, and for a day or time that does not exist.
 */
export function workHistoryDate(timestamp: string): string | null {
  const text = timestamp.trim()
  const date = partial.exec(text)
  if (date) return dayExists(Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)) ? text : null
  const match = shape.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as Six
  if (!dayExists(year, month, day) || hour > 23 || minute > 59 || second > 59) return null
  const fraction = Number(match[7] || 0)
  const zone = match[8]
  const written = `${match[1]}-${match[2]}-${match[3]}`
  if (zone === undefined || fraction !== 0) return written
  const utcMs = dayStart(year, month, day).setUTCHours(hour, minute - offsetMinutes(zone), second)
  return easternMonth(utcMs) ?? written
}

type Six = [number, number, number, number, number, number]

/** Answers of late: asking for the time in a zone is slow, and work histories begin and end in the same few months. */
const easternMonths = new Map<number, string | null>()
const maxEasternMonths = 2000

/** `YYYY-MM` when the moment is midnight US Eastern on the 1st, else null. */
function easternMonth(utcMs: number): string | null {
  let month = easternMonths.get(utcMs)
  if (month === undefined) {
    month = findEasternMonth(utcMs)
    if (easternMonths.size >= maxEasternMonths) easternMonths.clear()
    easternMonths.set(utcMs, month)
  }
  return month
}

function findEasternMonth(utcMs: number): string | null {
  const parts = new Map(easternClock.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]))
  const midnight = parts.get('hour') === 0 && parts.get('minute') === 0 && parts.get('second') === 0
  // Eastern midnight is 4 or 5 o'clock UTC, so the month is the same in both
  return midnight && parts.get('day') === 1 ? new Date(utcMs).toISOString().slice(0, 7) : null
}

function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && dayStart(year, month, day).getUTCDate() === day
}

/** Midnight UTC; unlike `Date.UTC` it leaves the years 0 to 99 alone. */
function dayStart(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/**
 * How Snagajob writes a month: midnight US Eastern on the 1st, in UTC (contract 4.3). `month` is 1 to 12. For a sandbox.
 */
export function monthTimestamp(year: number, month: number): string {
  const winterMs = Date.UTC(year, month - 1, 1, 5)
  const ms = easternMonth(winterMs) === null ? winterMs - 3_600_000 : winterMs
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
