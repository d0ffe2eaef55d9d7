/** What a provider of identities says of somebody: `iss` and `sub` name the person, the rest is as the provider has it. */
export type Claims = Record<string, unknown> & { iss: string; sub: string }

/** The text of a claim; undefined where it has none. */
export function claimText(claims: Claims, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const trimmed = String(value).replaceAll('\0', '').trim()
  return trimmed === '' ? undefined : trimmed
}

/** The texts of a claim that holds one or several. `name` may be a path: `realm_access.roles`. */
export function claimTexts(claims: Claims, name: string): string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : memberAt(claims, name.split('.'))
  return [value].flat().filter((each) => typeof each === 'string')
}

function memberAt(claims: Claims, path: string[]): unknown {
  let value: unknown = claims
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** What to call somebody. */
export function claimedName(claims: Claims): string {
  return (
    claimText(claims, 'name') ?? claimText(claims, 'preferred_username') ?? claimText(claims, 'email') ?? claims.sub
  )
}
