/** One member that differs between two JSON values. */
export interface Change {
  /** JSON Pointer. */
  pointer: string
  before?: unknown
  after?: unknown
}

/** Where two JSON values differ: objects member by member, anything else as a whole. */
export function changesBetween(before: unknown, after: unknown, pointer = ''): Change[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) =>
      changesBetween(before[name], after[name], `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
