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

/** Feeds whose dates are remembered; those asked for longest ago are forgotten. */
const rememberedDates = 1000
/** Milliseconds. */
const mostAhead = 60_000

/**
 * Dates count in seconds, and something may be read and change several times in one: each copy that this process gave by a
 * `key` gets a date of its own, the next second where it has to be, so that a date tells which one a reader has. Where that
 * would lead too far ahead, a copy has none.
 */
export function createDates(now: () => number) {
  const given = new Map<string, { etag: string; lastModified: number }>()
  return {
    dated(key: string, { etag, lastModified }: Required<Validators>): Validators {
      const before = given.get(key)
      const second = Math.floor(lastModified / 1000) * 1000
      const own =
        before === undefined || before.etag === etag
          ? (before?.lastModified ?? second)
          : Math.max(second, before.lastModified + 1000)
      if (own > now() + mostAhead) return { etag }
      given.delete(key)
      given.set(key, { etag, lastModified: own })
      if (given.size > rememberedDates) given.delete(given.keys().next().value!)
      return { etag, lastModified: own }
    },
  }
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
