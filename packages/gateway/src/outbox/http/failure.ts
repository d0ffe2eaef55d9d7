import { DnsError, RefusedError } from './lookup.ts'
import type { FailureCode, HttpFailure, HttpRefusal } from './outcome.ts'
import { refusal } from './url-rules.ts'

/** How far a request had come when it failed. */
export interface Progress {
  secure: boolean
  started: boolean
  status: number | undefined
  durationMs: number
}

const MAX_MESSAGE_LENGTH = 300

// Faults of reaching the other side at all; whatever else befalls an https connection before the request is the
// handshake's.
const UNREACHABLE = new Set([
  'EACCES',
  'EADDRNOTAVAIL',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETDOWN',
  'ENETUNREACH',
  'ENFILE',
  'ENOBUFS',
  'EPERM',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Turns an error of the HTTP library, a socket or the guard into an outcome. */
export function failureOf(error: Error, progress: Progress): HttpFailure | HttpRefusal {
  if (error instanceof RefusedError) return error.refusal
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') return refusal('closed', 'the HTTP client is closed')
  if (code === 'UND_ERR_INVALID_ARG') return refusal('invalid_request', error.message)
  return failed(
    progress.started ? afterStart(error, code, progress.status) : beforeStart(error, code, progress.secure),
    error,
    progress,
  )
}

/** A failure with a known code. */
export function failed(code: FailureCode, error: Error, progress: Progress): HttpFailure {
  const message = (error.message || ('code' in error ? String(error.code) : error.name)).slice(0, MAX_MESSAGE_LENGTH)
  return {
    kind: 'failed',
    code,
    message,
    sent: progress.started ? 'maybe' : 'no',
    ...(progress.status === undefined ? {} : { status: progress.status }),
    durationMs: progress.durationMs,
  }
}

function beforeStart(error: Error, code: string, secure: boolean): FailureCode {
  if (error instanceof DnsError) return 'dns'
  return secure && !UNREACHABLE.has(code) ? 'tls' : 'connect'
}

function afterStart(error: Error, code: string, status: number | undefined): FailureCode {
  if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') return 'body'
  // An answer that ends in the middle is a connection that ended, not a fault of grammar.
  if (error.name === 'HTTPParserError' && !error.message.includes('EOF')) return 'protocol'
  // Of a body it means an early end; before any status was taken, lengths that contradict each other.
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' && status === undefined) return 'protocol'
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'protocol'
  // The library says so of a 100 or 101 that nobody asked for.
  if (code === 'UND_ERR_SOCKET' && error.message.startsWith('bad ')) return 'protocol'
  return 'reset'
}
