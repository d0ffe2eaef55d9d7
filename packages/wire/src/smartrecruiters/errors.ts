import { isObject, own, textOf, withoutUndefined } from './json.ts'

/** One entry of an error body. `code` is never to be branched on: only the HTTP status is dependable (contract 7.4). */
export interface ErrorEntry {
  code: string
  message?: string
}

/** The error body of every call in both directions but the token endpoints (contract 7.4). */
export interface ErrorBody {
  message?: string
  errors: ErrorEntry[]
}

/**
 * The codes we answer with, their HTTP status and a sentence. The platform publishes no assessment-specific codes: these
 * are ours, save those marked `documented`, which sibling operations print.
 */
export const errorCodes = {
  INVALID_CONFIGURATION: { status: 400, message: 'The partner configuration is not valid.', documented: false },
  INVALID_INTEGRATION: { status: 400, message: 'clientId and clientSecret are required.', documented: false },
  INVALID_ORDER: { status: 400, message: 'The order is not valid.', documented: false },
  INVALID_REQUESTER: { status: 400, message: 'The requester header cannot be read.', documented: false },
  INVALID_RESULT: { status: 400, message: 'The result is not valid after the partial update.', documented: false },
  INVALID_ATTACHMENT: { status: 400, message: 'Exactly one file part is expected.', documented: false },
  INLINE_ATTACHMENT_NOT_SUPPORTED: {
    status: 400,
    message: 'Attachments cannot be uploaded for inline orders; send a hosted URL.',
    documented: false,
  },
  UNAUTHORIZED: { status: 401, message: 'The bearer token is missing, unknown or expired.', documented: false },
  INSUFFICIENT_SCOPE: { status: 403, message: 'The token lacks the scope for this call.', documented: false },
  CONSENT_NOT_GIVEN: { status: 403, message: 'The company did not consent to this partner.', documented: false },
  COMPANY_MISMATCH: { status: 403, message: 'The order names another company than the token.', documented: false },
  PARTNER_CONFIGURATION_NOT_FOUND: { status: 404, message: 'No partner configuration is saved.', documented: false },
  ORDER_NOT_FOUND: { status: 404, message: 'There is no such order.', documented: false },
  PACKAGE_NOT_FOUND: { status: 404, message: 'There is no such assessment package.', documented: false },
  CANDIDATE_NOT_FOUND: { status: 404, message: 'There is no such candidate.', documented: true },
  JOB_NOT_FOUND: { status: 404, message: 'There is no such job.', documented: true },
  ALREADY_INTEGRATED: { status: 409, message: 'This partner is already integrated.', documented: false },
  ATTACHMENT_TOO_LARGE: { status: 413, message: 'The file is too large.', documented: false },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: 'The payload has a media type that is not taken.',
    documented: false,
  },
  RATE_LIMITED: { status: 429, message: 'Too many requests for this credential.', documented: false },
  NOT_AUTHORIZED_TO_ACCESS_RESOURCE: { status: 401, message: 'Not authorized to access resource.', documented: true },
  APPLICATION_NOT_FOUND: { status: 404, message: 'There is no such application.', documented: true },
  MISSING_COMPANY_INTEGRATION: { status: 404, message: 'The company has no integration.', documented: true },
} as const satisfies Record<string, { status: number; message: string; documented: boolean }>
export type ErrorCode = keyof typeof errorCodes

/** An answer ready to be sent: HTTP status and JSON body. */
export interface ErrorAnswer {
  status: number
  body: ErrorBody
}

/** The answer for a code, with one entry per detail, or a single entry with the code's own sentence. */
export function errorAnswer(code: ErrorCode, details: readonly string[] = []): ErrorAnswer {
  const { status, message } = errorCodes[code]
  const messages = details.length > 0 ? details : [message]
  return { status, body: { message, errors: messages.map((detail) => ({ code, message: detail })) } }
}

/** An error body from parts; `errors` is required by the contract, so it is never left out. */
export function writeErrorBody(errors: readonly ErrorEntry[], message?: string): ErrorBody {
  return withoutUndefined({ message, errors: errors.map(({ code, message }) => withoutUndefined({ code, message })) })
}

const maxEntries = 50
const maxText = 2000

/**
 * Reads whatever the other side sent as an error. Never throws: what does not fit is left out, long texts are cut at
 * 2,000 characters, at most 50 entries are kept. The token endpoint's `error` and `error_description` are read as one
 * entry, because both shapes can come back from a proxy in front.
 */
export function readErrorBody(value: unknown): ErrorBody {
  if (!isObject(value)) return { errors: [] }
  const entries = own(value, 'errors')
  const errors = (Array.isArray(entries) ? entries.slice(0, maxEntries) : []).flatMap((entry) => {
    const code = isObject(entry) && cut(own(entry, 'code'))
    return code ? [withoutUndefined({ code, message: cut(own(entry, 'message')) })] : []
  })
  const tokenError = cut(own(value, 'error'))
  if (errors.length === 0 && tokenError !== undefined) {
    errors.push(withoutUndefined({ code: tokenError, message: cut(own(value, 'error_description')) }))
  }
  return withoutUndefined({ message: cut(own(value, 'message')), errors })
}

function cut(value: unknown): string | undefined {
  return textOf(value)?.slice(0, maxText)
}
