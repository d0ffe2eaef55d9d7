import type { IncomingHttpHeaders } from 'node:http'

/** What a copy of an answer is known by. */
export interface Validators {
  /** With its quotation marks, and `W/` where it is weak. */
  etag: string
  /** Epoch milliseconds; the header counts in seconds. */
  lastModified?: number
}

/** The headers that tell a reader what its copy is known by. */
export function validatorHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return { etag, ...(lastModified !== undefined && { 'last-modified': new Date(lastModified).toUTCString() }) }
}

/**
 * Whether the reader of a GET or HEAD has the newest copy (RFC 9110 section 13): by its tags where it sends some, weakly
 * compared, else by its date.
 */
export function isCopyFresh(headers: IncomingHttpHeaders, { etag, lastModified }: Validators): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    const opaque = (tag: string) => tag.replace(/^W\//, '')
    return tags.trim() === '*' || (tags.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return lastModified !== undefined && Math.floor(lastModified / 1000) * 1000 <= since
}

/** Whether an answer may be sent in gzip. */
export function takesGzip(headers: IncomingHttpHeaders): boolean {
  const weights = new Map<string, number>()
  for (const entry of String(headers['accept-encoding'] ?? '').split(',')) {
    const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(coding, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
