/**
 * RFC 7396: null removes, objects merge member by member, anything else replaces. Neither argument is changed. Members
 * are defined, not assigned, so that one named `__proto__` is a member like any other.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[name]
    } else {
      const before = Object.hasOwn(merged, name) ? merged[name] : undefined
      Object.defineProperty(merged, name, {
        value: mergePatch(before, value),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
  }
  return merged
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
