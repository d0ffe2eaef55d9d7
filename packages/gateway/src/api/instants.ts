import type { Instant } from '../model/instant.ts'
import { invalidQuery } from './validate.ts'

/** A query parameter's moment; `invalid_query` for a leap second, which has no place in a count of milliseconds. */
export function queryInstant(name: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw invalidQuery(name, 'is not a time')
  return instant
}
