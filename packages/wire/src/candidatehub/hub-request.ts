import { isObject, type JsonObject, member, parseJson, textOf } from './values.ts'

/** The documented base address of calls to the hub. */
export const HUB_BASE_URL = 'https://candidatehub.adcourier.com'

/** A call to the hub, ready to be sent. `headers` holds a signature or credentials: never log it. */
export type HubRequest = {
  method: 'GET' | 'POST'
  url: string
  headers: { [name: string]: string }
  body?: string
}

/** A path under the base address, whether or not that ends with a slash or has a path of its own. */
export function hubUrl(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/+$/, '') + path
}

/**
 * What came of a call: `unclear` = a 2xx that says neither yes nor no, to be shown to an operator and not repeated;
 * `retry` = 429 or 5xx (ours: nothing is documented).
 */
export type HubOutcome = 'accepted' | 'refused' | 'retry' | 'unclear'

/**
 * Judges a call by status and the body's `success` flag: accepted only where both say yes, as a public client of the
 * hub reads it (contract 5.1). A flag of `true` or `"1"` counts as 1.
 */
export function readHubAnswer(
  status: number,
  bodyText: string,
): { outcome: HubOutcome; body: JsonObject; error?: string } {
  const parsed = parseJson(bodyText)
  const body = isObject(parsed) ? parsed : {}
  const success = member(body, 'success')
  const error = textOf(member(body, 'error')) ?? textOf(member(body, 'message'))
  const judge = (outcome: HubOutcome) => ({
    outcome,
    body,
    ...(error !== undefined && outcome !== 'accepted' && { error }),
  })
  if (status === 429 || (status >= 500 && status < 600)) return judge('retry')
  if (status < 200 || status > 299) return judge('refused')
  if (success === 1 || success === true || success === '1') return judge('accepted')
  return judge(success === 0 || success === false || success === '0' ? 'refused' : 'unclear')
}

/** The first of the named members with a value; for answers whose exact key names were never published. */
export function firstText(body: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(member(body, name))
    if (text !== undefined) return text
  }
  return undefined
}
