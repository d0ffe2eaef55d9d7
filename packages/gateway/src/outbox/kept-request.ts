import type { HttpRequest } from './http/client.ts'

/**
 * A request as an attempt keeps it. Whoever sends it has taken its secrets out: what knows them is there, and what is
 * once in a table is read by people.
 */
export interface KeptRequest {
  method: string
  url: string
  /** As they were set, in order; what only frames the message (`host`, `content-length` and their like) is not among them. */
  headers: readonly (readonly [name: string, value: string])[]
  /** Its text, or what is told in place of it. The beginning is enough. */
  body: string | Uint8Array
  /** Of the whole body as it was sent, in bytes. */
  size: number
}

/** What of a request must not be kept as it is. */
export interface Hidden {
  /** Names of headers whose values are secrets, in lower case; `authorization` and `cookie` need not be named. */
  headers?: readonly string[]
  /** Instead of an address that holds a secret. */
  url?: string
  /** Instead of a body that holds a secret or a file. */
  body?: string
}

/** What stands in place of a secret. */
export const mask = '***'

/** Headers that are credentials in themselves. */
const credentials = ['authorization', 'proxy-authorization', 'cookie']

/** What is kept of a request that goes to the HTTP client. */
export function keptRequest({ method, url, headers = {}, body }: HttpRequest, hidden: Hidden = {}): KeptRequest {
  const masked = new Set([...credentials, ...(hidden.headers ?? [])])
  return {
    method,
    url: hidden.url ?? url,
    headers: Object.entries(headers).map(([name, value]) => [
      name,
      masked.has(name.toLowerCase()) ? maskedValue(value) : value,
    ]),
    body: hidden.body ?? textOf(body),
    size: sizeOf(body),
  }
}

/** Keeps the scheme, such as `Bearer`, which often is what is wrong. */
function maskedValue(value: string): string {
  const scheme = /^(?:basic|bearer|digest)(?= )/i.exec(value)?.[0]
  return scheme === undefined ? mask : `${scheme} ${mask}`
}

function textOf(body: HttpRequest['body']): string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array ? body : ''
}

function sizeOf(body: HttpRequest['body']): number {
  if (body === undefined) return 0
  if (typeof body === 'string') return Buffer.byteLength(body)
  return body instanceof Uint8Array ? body.length : body.contentLength
}
