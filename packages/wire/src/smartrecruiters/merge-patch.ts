import { isObject, type JsonObject, own, setOwn } from './json.ts'

/**
 * JSON Merge Patch (RFC 7396): an absent member is unchanged, null removes, an object is merged member by member, anything
 * else replaces, arrays as a whole. Neither argument is changed; the answer may share arrays and values with both. A
 * member called `__proto__` is a member like any other. Any depth, without recursion.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: JsonObject = isObject(target) ? { ...target } : {}
  const work: [JsonObject, JsonObject][] = [[merged, patch]]
  for (let step = work.pop(); step !== undefined; step = work.pop()) {
    const [into, from] = step
    for (const [key, value] of Object.entries(from)) {
      if (value === null) delete into[key]
      else if (isObject(value)) {
        const before = own(into, key)
        const child: JsonObject = isObject(before) ? { ...before } : {}
        setOwn(into, key, child)
        work.push([child, value])
      } else if (value !== undefined) setOwn(into, key, value)
    }
  }
  return merged
}
