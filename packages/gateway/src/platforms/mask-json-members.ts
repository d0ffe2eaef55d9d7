import { mask } from '../outbox/interface.ts'

/**
 * A JSON body with the values of secret members masked, wherever they stand, and every other byte as it was: also where
 * the body is broken, as refused ones are. `secretOf` says for a member's name and its text value what to show, or
 * null for a member that is no secret. Of a secret that is an object or a list, everything is masked but its brackets.
 */
export function maskJsonMembers(body: Buffer, secretOf: (name: string, value: string) => string | null): Buffer {
  // One character per byte, so that nothing is changed that is not meant to be.
  const text = body.toString('latin1')
  const out: string[] = []
  let copied = 0
  /** The scalar that may turn out to be a member's name. */
  let last: string | null = null
  /** The member whose value comes next. */
  let name: string | null = null
  /** How deep we are inside the value of a secret member. */
  let depth = 0
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at)
    const found = text.slice(at, end)
    const start = at
    at = end
    if (blanks.includes(found)) continue
    if (found === ':') {
      name = last === null ? null : textOf(last)
      last = null
    } else if (found === '{' || found === '[') {
      if (depth > 0 || (name !== null && secretOf(name, '') !== null)) depth++
      name = null
    } else if (found === '}' || found === ']') {
      depth = Math.max(depth - 1, 0)
      name = null
    } else if (found === ',') {
      name = null
    } else {
      const shown = depth > 0 ? mask : name === null ? null : secretOf(name, textOf(found))
      if (shown !== null) {
        out.push(text.slice(copied, start), Buffer.from(JSON.stringify(shown)).toString('latin1'))
        copied = end
      }
      last = found
      name = null
    }
  }
  if (out.length === 0) return body
  out.push(text.slice(copied))
  return Buffer.from(out.join(''), 'latin1')
}

const blanks = [' ', '\n', '\r', '\t']
const single = new Set([...blanks, '{', '}', '[', ']', ':', ','])

/** Where the token at `at` ends: a string, whole or broken off, a sign, or whatever stands between signs. */
function tokenEnd(text: string, at: number): number {
  const first = text[at]!
  if (first === '"') return stringEnd(text, at)
  if (single.has(first)) return at + 1
  let end = at + 1
  while (end < text.length && text[end] !== '"' && !single.has(text[end]!)) end++
  return end
}

function stringEnd(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0
    while (text[quote - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return quote + 1
  }
  return text.length
}

/** What a token says; a broken one says itself. */
function textOf(found: string): string {
  try {
    const value: unknown = JSON.parse(found)
    return typeof value === 'string' ? value : found
  } catch {
    return found // no JSON, in a body that is broken
  }
}
