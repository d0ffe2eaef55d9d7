import type { ReportedOutcome } from './report.ts'
import { isObject, member, parseJson } from './values.ts'

/** What the receiving side knows of a report URL's token. */
export type ReportToken = 'unused' | 'used' | 'unknown'

/** The sandbox's answer to a report. `consumed`: the token is used now. */
export type ReportReceipt = {
  status: number
  body: { success: 1 } | { success: 0; error: string }
  consumed: boolean
  outcome?: ReportedOutcome | 'unclear'
}

/**
 * Plays the hub's end of a report (contract 4.4, a sandbox convention throughout): any JSON object is accepted once, a
 * used token answers 410, an unknown one 404, and a body that is no JSON object 400 without spending the token.
 */
export function receiveReport(token: ReportToken, bodyText: string): ReportReceipt {
  if (token === 'unknown') return refuse(404, 'unknown report token')
  if (token === 'used') return refuse(410, 'report token already used')
  const body = parseJson(bodyText)
  if (!isObject(body)) return refuse(400, 'the report is not a JSON object')
  return { status: 200, body: { success: 1 }, consumed: true, outcome: outcomeOf(member(body, 'success')) }
}

function refuse(status: number, error: string): ReportReceipt {
  return { status, body: { success: 0, error }, consumed: false }
}

function outcomeOf(success: unknown): ReportedOutcome | 'unclear' {
  if (success === 1 || success === true) return 'imported'
  return success === 0 || success === false ? 'import_failed' : 'unclear'
}
