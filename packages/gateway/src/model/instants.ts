import Type from 'typebox'
import type { Instant } from './instant.ts'
import { invalidBody } from './problems.ts'
import { invalidQuery } from './validate.ts'

/** A moment that a request gives. */
export const InstantText = Type.String({ format: 'date-time', description: 'RFC 3339.' })

/** A moment in a member of a body; `invalid_body` for a leap second, which has no place in a count of milliseconds. */
export function bodyInstant(pointer: string, text: string): Instant {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw invalidBody(pointer, 'is not a time')
  return instant
}

/** As `bodyInstant`, for a query parameter: `invalid_query`. */
export function queryInstant(name: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw invalidQuery(name, 'is not a time')
  return instant
}

/** The filter of lists by when something was received; `invalid_query` as `queryInstant`. */
export function receivedWithin(query: { receivedAfter?: string; receivedBefore?: string }) {
  return {
    receivedAfter: queryInstant('receivedAfter', query.receivedAfter),
    receivedBefore: queryInstant('receivedBefore', query.receivedBefore),
  }
}
