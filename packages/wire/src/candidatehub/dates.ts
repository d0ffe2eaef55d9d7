import { isAbsent, type Reading } from './values.ts'

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

/**
 * The date part of a local date-time without zone (contract 1.4), e.g. `1944-08-08T00:00:00` gives `1944-08-08`. A zone
 * is tolerated and never applied: the day stays the one that was written. A bare date, month or year keeps its
 * precision. No epoch is involved, so years before 1970 are as good as any. What cannot be read is dropped with a note.
 */
export function readDate(value: unknown): Reading<string> {
  if (isAbsent(value)) return { outcome: 'absent' }
  if (typeof value !== 'string') return dropped('is not a text')
  const match = value.length <= 64 ? shape.exec(value.trim()) : null
  if (!match) return dropped('is not YYYY-MM-DDTHH:MM:SS')
  const [, year, month, day, hour, minute, second, zone] = match
  if (!existsOnCalendar(Number(year), Number(month ?? '1'), Number(day ?? '1')))
    return dropped('is no day of a calendar')
  if (!existsOnClock(Number(hour ?? '0'), Number(minute ?? '0'), Number(second ?? '0'))) {
    return dropped('is no time of day')
  }
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (zone !== undefined)
    return { value: date, outcome: 'coerced', note: 'the zone was left aside, the day kept as written' }
  return { value: date, outcome: 'kept' }
}

function dropped(note: string): Reading<string> {
  return { outcome: 'dropped', note }
}

function existsOnCalendar(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= days[month - 1]!
}

/** 24:00:00 is ISO 8601's end of a day, and second 60 a leap second. */
function existsOnClock(hour: number, minute: number, second: number): boolean {
  return (hour < 24 && minute < 60 && second <= 60) || (hour === 24 && minute === 0 && second === 0)
}
