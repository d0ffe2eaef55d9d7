/** Why the guard said no. Nothing was sent. */
export type RefusalCode =
  | 'invalid_url'
  | 'scheme_not_allowed'
  | 'userinfo_not_allowed'
  | 'host_not_allowed'
  | 'port_not_allowed'
  | 'address_not_allowed'
  | 'invalid_header'
  | 'invalid_request'
  | 'closed'

/**
 * What went wrong on the way: `dns` (the name did not resolve), `connect` (no connection), `tls` (no trusted, secured
 * connection), `timeout` (the deadline of the whole request), `reset` (the other side ended it early), `protocol` (it
 * answered something that is not HTTP/1.1, or headers past the limit), `body` (our own body ended early, late or with
 * an error).
 */
export type FailureCode = 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'protocol' | 'body'

/** An answer came: any status. Header names are lower case, values as they came (latin1), order and repeats kept. */
export interface HttpResponse {
  kind: 'response'
  status: number
  headers: [name: string, value: string][]
  /** The bytes as they came, never decoded (no content coding is asked for). At most `maxResponseBytes`. */
  body: Uint8Array
  /** The answer was longer than `maxResponseBytes`; the rest was discarded. */
  truncated: boolean
  durationMs: number
}

/** The guard said no. Nothing was sent, and trying again changes nothing unless a setting or a DNS record changes. */
export interface HttpRefusal {
  kind: 'refused'
  code: RefusalCode
  message: string
}

/** No whole answer came. */
export interface HttpFailure {
  kind: 'failed'
  code: FailureCode
  message: string
  /** `no`: not one byte of the request left. `maybe`: the other side may have received and acted on it. */
  sent: 'no' | 'maybe'
  /** The status, where the answer broke off after its headers: the other side did decide. */
  status?: number
  durationMs: number
}

export type HttpOutcome = HttpResponse | HttpRefusal | HttpFailure

/** The first value of a header; `name` in lower case. */
export function headerValue(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  return headers.find(([header]) => header === name)?.[1]
}
