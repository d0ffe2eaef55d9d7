import { type Claims, claimedName, claimText } from './claims.ts'
import type { Person } from './interface.ts'

const maxExternalRef = 200

/** A customer's person as a provider of identities knows them; `externalRefClaim` says which customer's. */
export function providedPerson(claims: Claims, externalRefClaim: string): Person {
  const email = claimText(claims, 'email')
  const externalRef = claimText(claims, externalRefClaim)
  return {
    key: `provider ${claims.iss} ${claims.sub}`,
    name: claimedName(claims),
    ...(email !== undefined && { email }),
    externalRef: externalRef !== undefined && externalRef.length <= maxExternalRef ? externalRef : null,
  }
}
