/** The object without the members that have no value, as our records leave them out (model section 1). */
export function withValues<T extends object>(members: T): T {
  const rest: Partial<T> = {}
  for (const name of Object.keys(members) as (keyof T)[]) {
    if (members[name] !== undefined) rest[name] = members[name]
  }
  return rest as T
}

/** The same, and no value at all where no member has one. */
export function withAnyValue<T extends object>(members: T): T | undefined {
  const rest = withValues(members)
  return Object.keys(rest).length === 0 ? undefined : rest
}
