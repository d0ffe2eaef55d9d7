import { customerScopes, tokenPath } from '@gangway/wire/smartrecruiters'
import { type InputReader, readInput } from '../../http/input-reader.ts'
import type { SignIn } from './api-types.ts'
import { findCredential } from './credentials.ts'
import { company, type Deps } from './deps.ts'
import {
  approvePartner,
  changePartner,
  createPartner,
  findPartner,
  issueMaster,
  partnerInput,
  storeSignIn,
} from './partners.ts'

/** What the other side needs to be told: its registration's credentials and addresses. */
export type Seeded = {
  partnerId: number
  apiBaseUrl: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  company: { id: string; name: string }
}

/**
 * Sets up a partner under `seedKey` with a master credential: `{seedKey, name?, logo?, shortDescription?,
 * fullDescription?, scopes?, clientId?, clientSecret?, signIn?: {email, invitationUrl?} | null}`. All scopes asked for are
 * approved; they are all that there are, if left out. The secret is random, and stays what it was at the first time.
 */
export function seed(deps: Deps, input: unknown): Seeded {
  const { store, origin } = deps
  const reader = readInput(input)
  const seedKey = reader.text('seedKey') ?? reader.fault('seedKey', 'is required')
  const credential = { clientId: reader.text('clientId'), clientSecret: reader.text('clientSecret') }
  const given = partnerInput(reader)
  const signIn = reader.value('signIn') === null ? null : readSignIn(reader.object('signIn'))
  reader.finish()
  return store.transaction(() => {
    const known = store.get<{ id: number }>('SELECT id FROM smartrecruiters_partners WHERE seed_key = ?', seedKey!)
    const partner = known
      ? changePartner(deps, findPartner(deps, known.id)!, given)
      : createPartner(deps, { scopes: everyScope, ...given, name: given.name ?? seedKey!, seedKey: seedKey! })
    const approved =
      partner.status === 'approved'
        ? partner
        : approvePartner(deps, partner, { scopes: partner.scopes.map(({ scope }) => scope) })
    const held = findCredential(deps, 'master', partner.id)
    const differs =
      (credential.clientId !== undefined && credential.clientId !== held?.clientId) ||
      (credential.clientSecret !== undefined && credential.clientSecret !== held?.clientSecret)
    if (held === null || differs) {
      const { clientId = held?.clientId, clientSecret = held?.clientSecret } = credential
      issueMaster(deps, approved, { ...(clientId && { clientId }), ...(clientSecret && { clientSecret }) })
    }
    if (signIn !== undefined) storeSignIn(deps, partner.id, signIn)
    const master = findCredential(deps, 'master', partner.id)!
    const urls = { apiBaseUrl: origin(), tokenUrl: origin() + tokenPath }
    return { partnerId: partner.id, ...urls, ...master, company: { ...company } }
  })
}

function readSignIn(reader: InputReader | undefined): SignIn | undefined {
  if (!reader) return undefined
  const email = reader.text('email', 320) ?? reader.fault('email', 'is required')
  return { email: email ?? '', invitationUrl: reader.address('invitationUrl') ?? null }
}

const everyScope = Object.entries(customerScopes).map(([scope, use]) => ({ scope, use }))
