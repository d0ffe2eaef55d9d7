/** A way in which a request to `/v1` can fail: what the caller is told, and what to do about it. */
export interface ProblemKind {
  status: number
  title: string
  /** What the caller can do. */
  remedy: string
}

const kinds = <Codes extends string>(registry: Record<Codes, ProblemKind>): Record<Codes, ProblemKind> => registry

/** The one registry of what `/v1` answers instead of a result. The OpenAPI document and docs/errors.md are held to it. */
export const problemKinds = kinds({
  malformed_json: {
    status: 400,
    title: 'The body is not JSON',
    remedy: 'Send one JSON value in UTF-8, nested at most 64 levels deep.',
  },
  invalid_query: {
    status: 400,
    title: 'A query parameter is not acceptable',
    remedy:
      '`errors` names each parameter and what is wrong with it. Parameters that a route does not know are refused.',
  },
  invalid_cursor: {
    status: 400,
    title: 'The cursor is not one that this list gave out',
    remedy: 'Pass `nextCursor` of the page before unchanged, to the same list, or leave it out to start over.',
  },
  invalid_idempotency_key: {
    status: 400,
    title: 'The Idempotency-Key header is not acceptable',
    remedy: 'Use 1 to 255 visible ASCII characters; a random UUID per request is a good choice.',
  },
  bad_request: {
    status: 400,
    title: 'The request is not acceptable as HTTP',
    remedy: '`detail` says what is wrong with it.',
  },
  unauthenticated: {
    status: 401,
    title: 'No valid API key came with the request',
    remedy: 'Send `Authorization: Bearer <API key>` with a key that was not revoked; in the console, sign in again.',
  },
  sign_in_failed: {
    status: 401,
    title: 'E-mail address and password do not fit together',
    remedy: 'Check both. An admin can invite a person anew, who then chooses another password.',
  },
  code_needed: {
    status: 401,
    title: 'The password is right, and a code is asked for besides',
    remedy: 'Send the same again with `code`, which the authenticator app shows.',
  },
  code_wrong: {
    status: 401,
    title: 'The code is not right, or was used before',
    remedy: 'Send the code that the authenticator app shows now.',
  },
  document_infected: {
    status: 403,
    title: 'A virus was found in the document',
    remedy: 'It is kept and not handed out. `scan` of the document says what was found.',
  },
  insufficient_scope: {
    status: 403,
    title: "The API key's scope does not allow this",
    remedy: 'Use a key of the scope that `detail` names.',
  },
  details_not_permitted: {
    status: 403,
    title: 'The platform does not let us read this',
    remedy: "Have the scope granted to the integration; the order's platform call can then be sent again.",
  },
  passwords_off: {
    status: 403,
    title: 'Operators do not sign in by password here',
    remedy: 'Sign in at the provider of identities that `GET /v1/sign-in` names.',
  },
  csrf_failed: {
    status: 403,
    title: 'The request does not come from the console',
    remedy:
      'With a session cookie, send `csrfToken` of the session in the header `Gangway-CSRF`, from a page of the same origin. ' +
      'Behind a proxy, GANGWAY_PUBLIC_URL or GANGWAY_CONSOLE_URL must be what the browser shows.',
  },
  instance_admin_required: {
    status: 403,
    title: 'Only the instance admin may do this',
    remedy: 'Use the key that was set as GANGWAY_ADMIN_KEY, or printed at the first start.',
  },
  not_found: {
    status: 404,
    title: 'There is no such record',
    remedy: 'Check the id. Records of another tenant are not found either.',
  },
  details_pending: {
    status: 404,
    title: 'The platform has not answered yet',
    remedy: 'Ask again shortly, or wait for `assessment_order.updated` of the order.',
  },
  details_unavailable: {
    status: 404,
    title: 'The platform has nothing of this',
    remedy: '`details` of the order says why; what is missing there cannot be asked for.',
  },
  route_not_found: {
    status: 404,
    title: 'There is no such resource',
    remedy: 'Check the path against the OpenAPI document at /v1/openapi.json.',
  },
  method_not_allowed: {
    status: 405,
    title: 'The resource does not take this method',
    remedy: 'Use one of the methods in the `Allow` header.',
  },
  conflict: {
    status: 409,
    title: 'A record with this identity exists already',
    remedy: 'Change the existing record, or choose another identity.',
  },
  invalid_state: {
    status: 409,
    title: 'The record is not in a state that allows this',
    remedy: 'Read the record again; `detail` says what stands in the way.',
  },
  last_admin: {
    status: 409,
    title: 'No other active admin would be left',
    remedy: 'Make another operator an admin first.',
  },
  document_not_scanned: {
    status: 409,
    title: 'The document has not been scanned yet',
    remedy: 'Ask again once `scan` of the document says `clean`; where it stays `pending`, see to the virus scanner.',
  },
  link_not_valid: {
    status: 410,
    title: 'The link has been used, or is too old',
    remedy: 'Ask an admin for a new one. For the first operator, start Gangway anew: it prints another.',
  },
  erased: {
    status: 410,
    title: 'What this is about was erased',
    remedy: 'Nothing can be done with it any more. See docs/privacy.md for what remains.',
  },
  payload_too_large: {
    status: 413,
    title: 'The body is too large',
    remedy: 'Send less at once.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'The body is of a type that the resource does not take',
    remedy: 'Send `Content-Type: application/json`.',
  },
  invalid_body: {
    status: 422,
    title: 'The body is not acceptable',
    remedy: '`errors` names each place by a JSON Pointer and what is wrong there. Unknown members are refused.',
  },
  inline_attachment_not_supported: {
    status: 422,
    title: 'Inline orders take no uploaded files',
    remedy: 'Host the file yourself and give its link as the `url` of an attachment.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'The Idempotency-Key was used for another request',
    remedy: 'Use a new key for a new request; a key stands for one method, path and body for 24 hours.',
  },
  too_many_tries: {
    status: 429,
    title: 'It was tried too often',
    remedy: 'Wait for as many seconds as `Retry-After` says.',
  },
  internal_error: {
    status: 500,
    title: 'Gangway failed to answer',
    remedy:
      'This is a fault in Gangway: its log tells more. The request can be tried again with the same Idempotency-Key.',
  },
  platform_call_failed: {
    status: 502,
    title: 'The platform did not do what it was asked to',
    remedy: '`detail` says what it answered. What it may take when asked again can be asked again.',
  },
  unavailable: {
    status: 503,
    title: 'The database does not answer',
    remedy: 'Try again later.',
  },
})

export type ProblemCode = keyof typeof problemKinds

/** One thing that is wrong, with the place in the body (or the query parameter) as a JSON Pointer. */
export interface ProblemDetail {
  pointer: string
  detail: string
}

/** An expected refusal of a request to `/v1`. Thrown by a route's handler, answered as problem details (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: ProblemDetail[] | undefined
  readonly headers: Record<string, string>

  constructor(
    code: ProblemCode,
    detail?: string,
    more: { errors?: ProblemDetail[]; headers?: Record<string, string> } = {},
  ) {
    super(detail ?? problemKinds[code].title)
    this.name = 'Problem'
    this.code = code
    this.errors = more.errors
    this.headers = more.headers ?? {}
  }
}

/** The refusal of a body for what stands at one place of it. */
export function invalidBody(pointer: string, detail: string): Problem {
  return new Problem('invalid_body', undefined, { errors: [{ pointer, detail }] })
}

/**
 * As `invalidBody`, where the member that is wrong decides what is held against the rest: of that, only what is
 * required in any case and missing can be told.
 */
export function invalidKind(pointer: string, detail: string, body: unknown, required: string[]): Problem {
  const given = Object(body) as Record<string, unknown>
  const missing = required.filter((name) => !Object.hasOwn(given, name))
  return new Problem('invalid_body', undefined, {
    errors: [{ pointer, detail }, ...missing.map((name) => ({ pointer: `/${name}`, detail: 'is required' }))],
  })
}
