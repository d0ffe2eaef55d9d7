import { invalidBody, Problem } from './problems.ts'

/** Deeper than any record; far from what the recursions over it could not take. */
const maxDepth = 64

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The JSON value in a body. Throws `malformed_json`, or `invalid_body` for text that the databases do not keep alike:
 * U+0000 and lone surrogates. An empty body is undefined.
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch {
    throw new Problem('malformed_json')
  }
  checkTexts(value)
  return value
}

function checkTexts(root: unknown): void {
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, pointer, depth } = at
    if (typeof value === 'string') {
      if (!isStorable(value)) throw invalidBody(pointer, 'holds U+0000 or half of a surrogate pair')
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= maxDepth) throw new Problem('malformed_json', `The body is nested more than ${maxDepth} levels deep`)
      for (const [name, member] of Object.entries(value)) {
        if (!isStorable(name))
          throw invalidBody(pointer, 'has a member whose name holds U+0000 or half of a surrogate pair')
        waiting.push({ value: member, pointer: `${pointer}/${escapePointer(name)}`, depth: depth + 1 })
      }
    }
  }
}

export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
