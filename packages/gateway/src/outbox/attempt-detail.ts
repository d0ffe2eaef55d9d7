import type { FinishedTry, StoredRequest } from '../store/operations/outbox/item.ts'
import type { HttpOutcome } from './http/outcome.ts'
import type { KeptRequest } from './kept-request.ts'
import type { AttemptDetail } from './kinds.ts'

/** Bytes of a body that are kept with the attempt, and of an answer's are asked for. */
export const keptBodyBytes = 16_384

/** Characters of headers, as JSON, that are kept with the attempt. */
const keptHeadersLength = 8192
/** Characters of an address: the longest that is called has fewer. */
const keptUrlLength = 8192
const keptErrorLength = 500

/** What an attempt keeps of what the HTTP client tells. Of a request that the guard refused nothing was sent. */
export function attemptDetail(outcome: HttpOutcome, request?: KeptRequest): AttemptDetail {
  const asked = request && { request }
  if (outcome.kind === 'response') {
    const { status, headers, body } = outcome
    return { ...asked, response: { status, headers, body }, outcomeKnown: true }
  }
  const { code, message } = outcome
  if (outcome.kind === 'refused') return { error: `${code}: ${message}`, outcomeKnown: true }
  const { sent, status } = outcome
  return {
    ...asked,
    error: `${code}${status === undefined ? '' : ` after status ${status}`}: ${message}`,
    outcomeKnown: sent === 'no' || status !== undefined,
  }
}

export type StoredDetail = Pick<
  FinishedTry,
  'outcomeKnown' | 'request' | 'responseStatus' | 'responseHeaders' | 'responseBody' | 'error'
>

/** The detail as the store keeps it: cut to size, and without what a database's text cannot hold. */
export function storedDetail({ request, response, error, outcomeKnown }: AttemptDetail): StoredDetail {
  return {
    outcomeKnown: outcomeKnown ? 1 : 0,
    responseStatus: response?.status ?? null,
    responseHeaders: response ? storedHeaders(response.headers) : null,
    responseBody: response ? storedBody(response.body) : null,
    error: error === undefined ? null : storedText(error.slice(0, keptErrorLength)),
    ...(request && { request: storedRequest(request) }),
  }
}

function storedRequest({ method, url, headers, body, size }: KeptRequest): string {
  const kept: StoredRequest = {
    method,
    url: url.slice(0, keptUrlLength),
    headers: JSON.parse(storedHeaders(headers)),
    body: storedBody(body),
    size,
  }
  return JSON.stringify(kept)
}

function storedHeaders(headers: readonly (readonly [string, string])[]): string {
  let kept = headers
  for (;;) {
    const text = JSON.stringify(kept)
    if (text.length <= keptHeadersLength) return text
    kept = kept.slice(0, -Math.ceil(kept.length / 8))
  }
}

/** A character is a byte at least: what lies behind as many need not be written as bytes. */
function storedBody(body: string | Uint8Array): string {
  const bytes = typeof body === 'string' ? Buffer.from(body.slice(0, keptBodyBytes)) : body
  return storedText(Buffer.from(bytes.subarray(0, keptBodyBytes)).toString('utf8'))
}

/** U+0000 is not text to PostgreSQL; a surrogate cut off from its other half is not text at all. */
function storedText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}
