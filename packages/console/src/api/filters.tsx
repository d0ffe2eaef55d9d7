import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Reads one filter from the text that stands in the address; undefined where it makes no sense. */
type Read<T> = (text: string) => T | undefined

/** Any text. */
export const text: Read<string> = (value) => value.trim() || undefined

/** One of these. */
export const oneOf =
  <const T extends string>(values: readonly T[]): Read<T> =>
  (value) =>
    values.find((known) => known === value)

/** A moment, RFC 3339. */
export const instant: Read<string> = (value) => (Number.isNaN(Date.parse(value)) ? undefined : value)

export type Filters<T> = { readonly [Name in keyof T]: Read<T[Name]> }
export type FilterValues<T> = { [Name in keyof T]?: T[Name] }

type ChangeFilters<T> = (change: FilterValues<T>) => void
/** Takes every filter away; undefined where there is none to take. */
export type ClearFilters = (() => void) | undefined

/**
 * The filters of a page as they stand in its address, each read by its own rule; a way to change some of them
 * (undefined takes one away); and one to clear them. The address keeps them over a reload, and a link carries them on.
 */
export function useFilters<T>(filters: Filters<T>): [FilterValues<T>, ChangeFilters<T>, ClearFilters] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const values: FilterValues<T> = {}
  for (const name in filters) {
    const given = search[name]
    const value = given === undefined ? undefined : filters[name](given)
    if (value !== undefined) values[name] = value
  }
  const change = useCallback(
    (wanted: FilterValues<T>) => {
      const next = (before: Record<string, unknown>) =>
        Object.fromEntries(Object.entries({ ...before, ...wanted }).filter(([, value]) => value !== undefined))
      // The address is kept in one step of the history: going back leads to the page before, not through every letter.
      void navigate({ to: '.', search: next as never, replace: true })
    },
    [navigate],
  )
  const clear = () =>
    change(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])) as FilterValues<T>)
  return [values, change, Object.keys(values).length > 0 ? clear : undefined]
}

/** Search parameters are plain text, as people write them by hand. */
export const searchFormat = {
  parseSearch: (search: string) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
    return written && `?${written}`
  },
}
