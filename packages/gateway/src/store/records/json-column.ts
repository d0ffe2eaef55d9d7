/** A column that holds JSON text, or nothing. */
export function readJson<T>(text: string): T
export function readJson<T>(text: string | null): T | undefined
export function readJson<T>(text: string | null): T | undefined {
  return text === null ? undefined : (JSON.parse(text) as T)
}

/** The object without the members that have no value: a record leaves them out (model section 1). */
export function withoutAbsent<T extends object>(record: T): T {
  for (const name of Object.keys(record) as (keyof T)[]) {
    if (record[name] === undefined || record[name] === null) delete record[name]
  }
  return record
}
