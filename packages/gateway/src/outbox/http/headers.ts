import type { HttpRefusal } from './outcome.ts'
import { refusal } from './url-rules.ts'

const MAX_HEADER_BYTES = 16_384
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

// What frames the message or concerns only this connection is the client's own business; a content coding asked for
// would have to be expanded, and a bomb with it.
const OWNED = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Checks a caller's headers (names are tokens, values latin1 without control characters, none that the client owns,
 * 16 KiB in all) and flattens them to `[name, value, …]`, with the user agent unless the caller gave one.
 */
export function prepareHeaders(headers: Record<string, string>, userAgent: string): string[] | HttpRefusal {
  const flat: string[] = []
  let bytes = 0
  let hasUserAgent = false
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase()
    if (!TOKEN.test(name) || OWNED.has(lower)) return refusal('invalid_header', `header name ${JSON.stringify(name)}`)
    if (typeof value !== 'string' || !VALUE.test(value)) return refusal('invalid_header', `value of header ${name}`)
    bytes += name.length + value.length + 4
    if (bytes > MAX_HEADER_BYTES) return refusal('invalid_header', `more than ${MAX_HEADER_BYTES} bytes of headers`)
    if (lower === 'user-agent') hasUserAgent = true
    flat.push(name, value)
  }
  if (!hasUserAgent) flat.push('user-agent', userAgent)
  return flat
}
