import { isInexact, parseKeepingDigits } from '../text/index.ts'
import { isObject, member } from './values.ts'

/**
 * Parses the body of an import: strict JSON (contract 6, row 9), UTF-8 with or without a byte order mark. The one
 * difference to `JSON.parse`: a whole number too large for exact digits that stands directly in one of the top level
 * objects becomes a text of its digits, because identifiers are opaque and two of them must not fall together (1.3).
 */
export function parseImportBody(body: Uint8Array | string): { ok: true; value: unknown } | { ok: false } {
  try {
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
    const value: unknown = JSON.parse(text)
    return { ok: true, value: losesDigits(value) ? parseKeepingDigits(text, value) : value }
  } catch {
    return { ok: false } // not JSON, or longer than a text can be
  }
}

function losesDigits(value: unknown): boolean {
  if (!isObject(value)) return false
  return ['meta_info', 'candidate', 'context', 'authentication'].some((key) => {
    const part = member(value, key)
    return isObject(part) && Object.values(part).some(isInexact)
  })
}
