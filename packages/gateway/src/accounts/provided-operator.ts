import { type Role, roles } from '../model/index.ts'
import { type Claims, claimText, claimTexts } from './claims.ts'

/** How operators are known by a provider of identities. */
export interface OperatorClaims {
  /** The claim that holds somebody's role, or groups; without one, only who was invited comes in. */
  roleClaim: string | undefined
  /** Which value of the claim stands for which role; where empty, the roles' own names. */
  roleValues: { value: string; role: Role }[]
}

/** An operator as the provider knows them. */
export interface ProvidedOperator {
  /** Names the person for good, at this provider. */
  subject: string
  email: string
  name: string | undefined
  /** Whether the address may decide whose invitation it is. */
  emailHolds: boolean
  /** What the claim says; undefined where none is looked at. */
  role: Role | undefined
}

const longestEmail = 320
const longestName = 200

/** Null for somebody who is not to come in: the claim gives no role, or there is no e-mail address. */
export function providedOperator(claims: Claims, { roleClaim, roleValues }: OperatorClaims): ProvidedOperator | null {
  const email = claimText(claims, 'email')
  if (email === undefined || email.length > longestEmail || !email.includes('@')) return null
  const role = roleClaim === undefined ? undefined : highestRole(claimTexts(claims, roleClaim), roleValues)
  if (role === null) return null
  return {
    subject: `${claims.iss} ${claims.sub}`,
    email,
    name: claimText(claims, 'name')?.slice(0, longestName),
    // Many providers say nothing of it, because each address is theirs; one that says no has not looked.
    emailHolds: claims.email_verified !== false && claims.email_verified !== 'false',
    role,
  }
}

function highestRole(texts: string[], values: OperatorClaims['roleValues']): Role | null {
  const known = values.length > 0 ? values : roles.map((role) => ({ value: role, role }))
  const found = known.filter(({ value }) => texts.includes(value)).map(({ role }) => roles.indexOf(role))
  return found.length > 0 ? roles[Math.max(...found)]! : null
}
