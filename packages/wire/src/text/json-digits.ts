/** Whether a parsed number may be another than the one that was written: whole and too large for exact digits, or none. */
export function isInexact(value: unknown): boolean {
  return typeof value === 'number' && (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
}

/** Whether there is such a number anywhere in a parsed value, however deep. */
export function holdsInexact(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (isInexact(next)) return true
    if (typeof next !== 'object' || next === null) continue
    for (const member of Object.values(next)) if (typeof member !== 'string') left.push(member)
  }
  return false
}

type ReviverContext = { source?: string }
type SourceReviver = (this: unknown, key: string, value: unknown, context: ReviverContext) => unknown

/**
 * Parses JSON once more, so that each whole number too large for exact digits becomes a text of its digits: two ids must
 * not fall together. `plain` is what `JSON.parse` made of the text; it is the answer where nesting is too deep for this.
 */
export function parseKeepingDigits(text: string, plain: unknown): unknown {
  const reviver: SourceReviver = (_key, value, context) => {
    const digits = isInexact(value) ? context.source : undefined
    return digits !== undefined && /^-?\d+$/.test(digits) ? digits : value
  }
  try {
    return JSON.parse(text, reviver as Parameters<typeof JSON.parse>[1])
  } catch {
    return plain // a reviver walks recursively, and hostile nesting exhausts it
  }
}
