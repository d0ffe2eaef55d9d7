import Type from 'typebox'
import type { Instant } from '../model/instant.ts'
import { invalidBody } from '../model/problems.ts'
import { invalidQuery } from './validate.ts'

/** A moment that a request gives. */
export const InstantText = Type.String({ format: 'date-time', description: 'RFC 3339.' })

/** A query parameter's moment; `invalid_query` for a leap second, which has no place in a count of milliseconds. */
export function queryInstant(name: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw invalidQuery(name, 'is not a time')
  return instant
}

/** As `queryInstant`, for a member of a body. */
export function bodyInstant(pointer: string, text: string): Instant {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw invalidBody(pointer, 'is not a time')
  return instant
}
