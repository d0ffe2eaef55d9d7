import type { Finding } from './headers.ts'

/** How far a webhook's time may be away, as the libraries of Standard Webhooks judge it. Seconds. */
const toleranceSeconds = 300

export interface ReadTimestamp {
  finding: Finding
  /** Seconds since 1970, as the header says or was meant to. */
  seconds: number | null
}

/**
 * Judges `webhook-timestamp` by `at` (epoch milliseconds), when the request was received; by `now` where nobody says when
 * that was.
 */
export function checkTimestamp(text: string, now: number, at: number | undefined): ReadTimestamp {
  const finding = (ok: boolean, detail: string): Finding => ({ check: 'timestamp', ok, detail })
  const bad = (detail: string, seconds: number | null = null) => ({ finding: finding(false, detail), seconds })
  if (!/^\d{1,16}$/.test(text)) {
    const parsed = Date.parse(text)
    const seconds =
      /\d{4}-\d{2}-\d{2}|\d{4} \d{2}:/.test(text) && !Number.isNaN(parsed) ? Math.floor(parsed / 1000) : null
    if (seconds !== null) {
      return bad(
        'The time is written as a date. Gangway sends whole seconds since 1970: take the header as it came.',
        seconds,
      )
    }
    if (/^\d+\.\d+$/.test(text))
      return bad('The time has a fraction. Gangway sends whole seconds: take the header as it came.')
    return bad('The time is not a number of seconds since 1970.')
  }
  const number = Number(text)
  if (number > 1e14)
    return bad('The time is in microseconds. Gangway sends seconds since 1970.', Math.floor(number / 1e6))
  if (number > 1e11) {
    const seconds = Math.floor(number / 1000)
    return bad(
      'The time is in milliseconds. Gangway sends seconds since 1970, and signs them so: take the header as it came, and multiply by 1000 only to compare it with a clock in milliseconds.',
      seconds,
    )
  }
  const away = Math.round((at ?? now) / 1000) - number
  if (Math.abs(away) <= toleranceSeconds) {
    return {
      finding: finding(true, `${words(away)} ${at === undefined ? 'now' : 'it was received'}.`),
      seconds: number,
    }
  }
  const against = at === undefined ? 'now' : 'it was received'
  const remedy =
    away > 0
      ? at === undefined
        ? 'If it was received earlier, say when in `at`. Else it was held up, or somebody sends an old request again; a delivery that is tried again gets a new time.'
        : 'It was held up on the way, or somebody sent an old request again; a delivery that is tried again gets a new time.'
      : "One of the clocks is wrong: Gangway's, or your own."
  return {
    finding: finding(
      false,
      `${words(away)} ${against}; more than ${toleranceSeconds} seconds away is refused. ${remedy}`,
    ),
    seconds: number,
  }
}

function words(away: number): string {
  return `The webhook was signed ${Math.abs(away)} seconds ${away > 0 ? 'before' : 'after'}`
}
