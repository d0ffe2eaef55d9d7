/** An own member of a parsed JSON object that is neither absent nor null. */
export function member(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? ((value as Record<string, unknown>)[key] ?? undefined) : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
