import {
  type ErrorCode,
  errorAnswer,
  inlineOrderAnswer,
  manualOrderAnswer,
  type TokenError,
  tokenAnswerHeaders,
  tokenErrorAnswer,
  writeErrorBody,
} from '@gangway/wire/smartrecruiters'
import type { Answer, CommonRefusal } from '../../intake/interface.ts'

/** Seconds after which a caller that cannot be served now should come back. */
const retryAfter = { 'retry-after': '5' }

/** The answer for one of the contract's codes (7.4), with one entry per detail. */
export function refusalAnswer(code: ErrorCode, details: string[] = [], headers: Record<string, string> = {}): Answer {
  const { status, body } = errorAnswer(code, details)
  return { status, headers, body: JSON.stringify(body) }
}

/** The same shape for what the contract has no word for; the code is ours. */
function ours(status: number, code: string, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: JSON.stringify(writeErrorBody([{ code, message }], message)) }
}

/** The bearer is missing, or not one of ours (RFC 6750 section 3). */
export const bearerMissing: Answer = refusalAnswer('UNAUTHORIZED', [], { 'www-authenticate': 'Bearer' })
export const bearerInvalid: Answer = refusalAnswer('UNAUTHORIZED', [], {
  'www-authenticate': 'Bearer error="invalid_token"',
})

export const commonRefusals: Record<CommonRefusal, Answer> = {
  unknown_url: ours(404, 'UNKNOWN_URL', 'Nothing is served at this URL.'),
  disabled: ours(403, 'INTEGRATION_DISABLED', 'This integration is disabled.'),
  body_too_large: ours(413, 'BODY_TOO_LARGE', 'The body is too large.'),
  body_incomplete: ours(400, 'BODY_INCOMPLETE', 'The body did not arrive whole.'),
  unsupported_encoding: ours(
    415,
    'UNSUPPORTED_ENCODING',
    'The content encoding is not supported, or the body is not in it.',
  ),
  overloaded: ours(503, 'UNAVAILABLE', 'This cannot be served now; try again later.', retryAfter),
}

export const wrongMethod: Answer = ours(405, 'METHOD_NOT_ALLOWED', 'This URL does not take that method.')

/** A manual order is accepted with an empty object (contract 3.1). */
export const orderAccepted: Answer = { status: 202, body: JSON.stringify(manualOrderAnswer().body) }

/** The same, with our link for the candidate (contract 8, row 29). */
export function manualOrderAccepted(url: string): Answer {
  const { status, body } = manualOrderAnswer(url)
  return { status, body: JSON.stringify(body) }
}

/** An inline order, with where the candidate takes the assessment (contract 3.2). */
export function inlineOrderAccepted(url: string): Answer {
  const { status, body } = inlineOrderAnswer(url)
  return { status, body: JSON.stringify(body) }
}

/** A refusal of the token endpoint: 400 in the shape of RFC 6749 (contract 1.4). */
export function tokenRefusal(error: TokenError, description: string): Answer {
  const { status, body } = tokenErrorAnswer(error, description)
  return { status, headers: tokenAnswerHeaders, body: JSON.stringify(body) }
}

/** What is no matter of OAuth, in the token endpoint's shape all the same. */
export const tokenRefusals: Record<CommonRefusal, Answer> = {
  unknown_url: { ...tokenRefusal('invalid_request', 'Nothing is served at this URL'), status: 404 },
  disabled: tokenRefusal('unauthorized_client', 'This integration is disabled'),
  body_too_large: { ...tokenRefusal('invalid_request', 'The body is too large'), status: 413 },
  body_incomplete: tokenRefusal('invalid_request', 'The body did not arrive whole'),
  unsupported_encoding: {
    ...tokenRefusal('invalid_request', 'The content encoding is not supported, or the body is not in it'),
    status: 415,
  },
  overloaded: laterForToken('This cannot be served now; try again later', 503, retryAfter),
}

export const tokenWrongMethod: Answer = {
  ...tokenRefusal('invalid_request', 'Tokens are given out by POST'),
  status: 405,
}

/** Too many requests of one client. */
export function tokenTooMany(waitSeconds: number): Answer {
  return laterForToken('Too many token requests of this client', 429, { 'retry-after': String(waitSeconds) })
}

function laterForToken(description: string, status: number, headers: Record<string, string>): Answer {
  const answer = tokenRefusal('invalid_request', description)
  return { ...answer, status, headers: { ...answer.headers, ...headers } }
}
