import type { FinishedTry } from '../store/operations/outbox/item.ts'
import type { HttpOutcome } from './http/outcome.ts'
import type { AttemptDetail } from './kinds.ts'

/** Bytes of an answer's body that are asked for and kept with the attempt. */
export const keptBodyBytes = 16_384

/** Characters of an answer's headers, as JSON, that are kept with the attempt. */
const keptHeadersLength = 8192
const keptErrorLength = 500

/** What an attempt keeps of what the HTTP client tells. */
export function attemptDetail(outcome: HttpOutcome): AttemptDetail {
  if (outcome.kind === 'response') {
    const { status, headers, body } = outcome
    return { response: { status, headers, body }, outcomeKnown: true }
  }
  const { code, message } = outcome
  if (outcome.kind === 'refused') return { error: `${code}: ${message}`, outcomeKnown: true }
  const { sent, status } = outcome
  return {
    error: `${code}${status === undefined ? '' : ` after status ${status}`}: ${message}`,
    outcomeKnown: sent === 'no' || status !== undefined,
  }
}

export type StoredDetail = Pick<
  FinishedTry,
  'outcomeKnown' | 'responseStatus' | 'responseHeaders' | 'responseBody' | 'error'
>

/** The detail as the store keeps it: cut to size, and without what a database's text cannot hold. */
export function storedDetail({ response, error, outcomeKnown }: AttemptDetail): StoredDetail {
  return {
    outcomeKnown: outcomeKnown ? 1 : 0,
    responseStatus: response?.status ?? null,
    responseHeaders: response ? storedHeaders(response.headers) : null,
    responseBody: response ? storedText(Buffer.from(response.body.subarray(0, keptBodyBytes)).toString('utf8')) : null,
    error: error === undefined ? null : storedText(error.slice(0, keptErrorLength)),
  }
}

function storedHeaders(headers: readonly (readonly [string, string])[]): string {
  let kept = headers
  for (;;) {
    const text = JSON.stringify(kept)
    if (text.length <= keptHeadersLength) return text
    kept = kept.slice(0, -Math.ceil(kept.length / 8))
  }
}

/** U+0000 is not text to PostgreSQL; a surrogate cut off from its other half is not text at all. */
function storedText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}
