import Type, { type Static, type TObject, type TOptional, type TProperties } from 'typebox'
import { httpUrl } from './urls.ts'

/** An entry of `actions` everywhere in the customer API: what may be called next (contract 4). */
export const ActionSchema = Type.Object({ url: Type.String(), method: Type.Optional(Type.String()) })
export type Action = Static<typeof ActionSchema>

/** The schema of an `actions` member with these entries, all optional. */
export function actionsSchema<Name extends string>(
  ...names: Name[]
): TObject<Record<Name, TOptional<typeof ActionSchema>>> {
  const entries = names.map((name) => [name, Type.Optional(ActionSchema)])
  return Type.Object(Object.fromEntries(entries) as TProperties) as never
}

/**
 * The URL of a GET action, for a call with our bearer token: undefined when it is another method or does not have the
 * configured API's origin.
 */
export function followableUrl(action: Action | undefined, apiBaseUrl: string): string | undefined {
  if (action === undefined || (action.method ?? 'GET').toUpperCase() !== 'GET') return undefined
  const url = httpUrl(action.url)
  return url !== undefined && url.origin === httpUrl(apiBaseUrl)?.origin ? url.href : undefined
}
