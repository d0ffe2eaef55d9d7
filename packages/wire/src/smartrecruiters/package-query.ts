import { setOwn } from './json.ts'

/** The job's circumstances that come with the package list's call (contract 2.1), all optional. */
export interface PackageQuery {
  countryCode?: string
  regionAbbr?: string
  city?: string
  address?: string
  postalCode?: string
  remote?: boolean
  /** One member per configured field whose bound job value is not empty, by the field's id. */
  fields: Record<string, string>
}

/** Our member for each of the contract's text parameters. */
export const packageQueryParameters = {
  'country-code': 'countryCode',
  'region-abbr': 'regionAbbr',
  city: 'city',
  address: 'address',
  'postal-code': 'postalCode',
} as const

/**
 * Reads the query. Every other parameter is a field; with `fieldIds`, only these are. Of a repeated parameter the first
 * one with text counts; a `remote` that is neither true nor false is no value.
 */
export function readPackageQuery(query: URLSearchParams, fieldIds?: readonly string[]): PackageQuery {
  const read: PackageQuery = { fields: {} }
  for (const [name, value] of query) {
    if (value === '') continue
    if (Object.hasOwn(packageQueryParameters, name)) {
      const member = packageQueryParameters[name as keyof typeof packageQueryParameters]
      read[member] ??= value
    } else if (name === 'remote') {
      const flag = /^(?:(true|1)|(?:false|0))$/i.exec(value)
      if (flag) read.remote ??= flag[1] !== undefined
    } else if ((fieldIds?.includes(name) ?? true) && !Object.hasOwn(read.fields, name)) {
      setOwn(read.fields, name, value)
    }
  }
  return read
}

/** The query's parameters as the platform sends them; what has no value is left out. */
export function writePackageQuery(query: PackageQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, member] of Object.entries(packageQueryParameters)) {
    if (query[member]) parameters.append(name, query[member])
  }
  if (query.remote !== undefined) parameters.append('remote', String(query.remote))
  for (const [id, value] of Object.entries(query.fields)) {
    if (value !== '') parameters.append(id, value)
  }
  return parameters
}
