import { cleanText } from './clean-text.ts'

/** Deeper than anybody nests on purpose, and shallow enough for every program that reads our records. */
const maxDepth = 32

/** Foreign JSON as it may stand in our records, and what had to change for that. */
export interface CleanJson {
  value: unknown
  note?: string
}

/**
 * A copy of foreign JSON with its texts and names of members cleaned as `cleanText` does. Levels below the 32nd and
 * numbers beyond the range of JavaScript's are left out.
 */
export function cleanJson(value: unknown): CleanJson {
  const notes = new Set<string>()
  const clean = copy(value, 1, notes)
  return notes.size === 0 ? { value: clean } : { value: clean, note: [...notes].join('; ') }
}

function copy(value: unknown, depth: number, notes: Set<string>): unknown {
  if (typeof value === 'string') {
    const { text, note } = cleanText(value)
    if (note !== undefined) notes.add(note)
    return text
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    notes.add('numbers out of range left out')
    return undefined
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxDepth) {
    notes.add(`levels below the ${maxDepth}nd left out`)
    return undefined
  }
  if (Array.isArray(value)) {
    return value.map((entry) => copy(entry, depth + 1, notes)).filter((entry) => entry !== undefined)
  }
  // Defines members rather than assigning them, so that `__proto__` is a name like others.
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, entry]) => [copy(name, depth, notes) as string, copy(entry, depth + 1, notes)] as const)
      .filter(([, entry]) => entry !== undefined),
  )
}
