/**
 * Whether two values parsed from JSON say the same, whatever the order of their members. Walks with a list of its own
 * rather than recursively, because nesting from outside may be deeper than the stack.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  const pairs: [unknown, unknown][] = [[a, b]]
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [one, other] = pair
    if (Object.is(one, other)) continue
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
    if (Array.isArray(one) !== Array.isArray(other)) return false
    const keys = Object.keys(one)
    if (keys.length !== Object.keys(other).length) return false
    for (const key of keys) {
      if (!Object.hasOwn(other, key)) return false
      pairs.push([(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]])
    }
  }
  return true
}
