/** Both sides refuse a request whose `X-SAJ-Date` is further from now than this (contract 5.3). */
export const DATE_WINDOW_SECONDS = 900

export type DateFault = {
  code: 'date_missing' | 'date_unparsable' | 'date_too_old' | 'date_too_far_ahead'
  detail: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const shape = /^([A-Z][a-z]{2}), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/

/**
 * Epoch milliseconds of an RFC 1123 date in GMT, spelt exactly as `Thu, 13 Jan 2022 17:21:07 GMT`; null for any other
 * text, for a day or time that does not exist, and for a weekday that is not that day's.
 */
export function parseRfc1123(text: string): number | null {
  if (text !== latest.text) latest = { text, ms: parse(text) }
  return latest.ms
}

/** Under load, one request after the other bears the same second. */
let latest: { text: string; ms: number | null } = { text: '', ms: null }

function parse(text: string): number | null {
  const match = shape.exec(text)
  if (!match) return null
  const ms = Date.parse(text)
  // What comes out as it went in was read right; Date.parse takes the first years of our era for those of another.
  if (new Date(ms).toUTCString() === text) return ms
  const [, weekday, day, month, year, hour, minute, second] = match
  const date = new Date(0)
  date.setUTCFullYear(Number(year), months.indexOf(month!), Number(day))
  date.setUTCHours(Number(hour), Number(minute), Number(second))
  const exists =
    months.includes(month!) &&
    date.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    weekdays[date.getUTCDay()] === weekday
  return exists ? date.getTime() : null
}

/** The `X-SAJ-Date` text for a moment in epoch milliseconds. */
export function formatRfc1123(ms: number): string {
  return new Date(ms).toUTCString()
}

/**
 * What is wrong with the `X-SAJ-Date` of an application that Snagajob posts, or null. A difference of 900 whole seconds
 * is accepted and 901 refused, in the past (contract 5.3, the seed's "over 15 minutes") and in the future alike (ours:
 * a request dated ahead would stay replayable).
 */
export function inboundDateFault(dateHeader: string | null | undefined, nowMs: number): DateFault | null {
  return dateFault(dateHeader, nowMs)
}

/**
 * What is wrong with the `X-SAJ-Date` of a partner's call, or null. Snagajob documents only "older than 15 minutes";
 * reading the limit and the future as for {@link inboundDateFault} is ours.
 */
export function outboundDateFault(dateHeader: string | null | undefined, nowMs: number): DateFault | null {
  return dateFault(dateHeader, nowMs)
}

function dateFault(dateHeader: string | null | undefined, nowMs: number): DateFault | null {
  if (dateHeader === null || dateHeader === undefined || dateHeader === '') {
    return { code: 'date_missing', detail: 'the request has no X-SAJ-Date' }
  }
  const dateMs = parseRfc1123(dateHeader)
  if (dateMs === null) {
    return { code: 'date_unparsable', detail: 'X-SAJ-Date is not an RFC 1123 date in GMT' }
  }
  const age = Math.floor(nowMs / 1000) - dateMs / 1000
  if (age > DATE_WINDOW_SECONDS) {
    return { code: 'date_too_old', detail: `X-SAJ-Date is ${age} s old; at most ${DATE_WINDOW_SECONDS} s are accepted` }
  }
  if (-age > DATE_WINDOW_SECONDS) {
    const detail = `X-SAJ-Date is ${-age} s ahead; at most ${DATE_WINDOW_SECONDS} s are accepted`
    return { code: 'date_too_far_ahead', detail }
  }
  return null
}
