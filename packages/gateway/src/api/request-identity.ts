import { hash } from 'node:crypto'
import type { RequestIdentity } from '../model/api-route.ts'
import { Problem } from '../model/problems.ts'

/**
 * What makes a request with an `Idempotency-Key` the same as another: method, URL and body, whatever the order of the
 * body's members. Undefined where the header is missing. Throws `invalid_idempotency_key`.
 */
export function requestIdentity(
  request: { method: string; url: string; header: string | string[] | undefined; body: unknown },
  now: number,
): RequestIdentity | undefined {
  const { header } = request
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(header)) throw new Problem('invalid_idempotency_key')
  const text = `${request.method} ${request.url}\n${JSON.stringify(request.body, inOrder) ?? ''}`
  return { key: header, requestHash: hash('sha256', text), now }
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
