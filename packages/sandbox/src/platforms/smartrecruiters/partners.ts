import { customerScopes, type PartnerConfiguration } from '@gangway/wire/smartrecruiters'
import { type InputReader, readInput, withoutAbsent } from '../../http/input-reader.ts'
import { invalid, Problem } from '../../http/problem.ts'
import type { Partner, PartnerInput, PartnerScope, ScopeMeaning, SignIn } from './api-types.ts'
import { findCredential, issueCredential, revokeCredential } from './credentials.ts'
import type { Deps } from './deps.ts'

type Row = {
  id: number
  name: string
  logo: string | null
  short_description: string
  full_description: string
  scopes: string
  approved: number
  configuration: string | null
  configured_at: number | null
  created_at: number
}

/** What each scope lets a partner do, in the customer's words. */
export const scopeMeanings: ScopeMeaning[] = [
  { scope: 'candidates_read', meaning: 'Read candidates: contact data, education, experience' },
  { scope: 'jobs_read', meaning: 'Read jobs and who is in their hiring teams' },
  { scope: 'assessment_result_manage', meaning: 'Write results of assessments and attach reports' },
  { scope: 'users_read', meaning: 'Read names and e-mail addresses of users' },
]

const knownScopes = Object.keys(customerScopes)

export function listPartners(deps: Deps): Partner[] {
  return deps.store.all<Row>('SELECT * FROM smartrecruiters_partners ORDER BY id').map((row) => toPartner(deps, row))
}

export function findPartner(deps: Deps, id: number): Partner | null {
  const row = deps.store.get<Row>('SELECT * FROM smartrecruiters_partners WHERE id = ?', id)
  return row ? toPartner(deps, row) : null
}

function toPartner(deps: Deps, row: Row): Partner {
  return {
    id: row.id,
    name: row.name,
    logo: row.logo,
    shortDescription: row.short_description,
    fullDescription: row.full_description,
    scopes: JSON.parse(row.scopes),
    status: row.approved === 1 ? 'approved' : 'requested',
    credential: findCredential(deps, 'master', row.id),
    configuration: row.configuration === null ? null : JSON.parse(row.configuration),
    configuredAt: row.configured_at,
    createdAt: row.created_at,
  }
}

/** Reads the members of a partner that were given. */
export function partnerInput(reader: InputReader): PartnerInput {
  const logo = reader.value('logo')
  const isLogo = logo === null || (typeof logo === 'string' && logo.length <= 200_000 && logoPattern.test(logo))
  if (logo !== undefined && !isLogo) reader.fault('logo', 'must be a data: URL of a PNG, JPEG or SVG image')
  const scopes = reader.list('scopes', knownScopes.length)?.map((entry) => ({
    scope: entry.choice('scope', knownScopes) ?? entry.fault('scope', 'is required') ?? '',
    use: entry.text('use', 1000) ?? entry.fault('use', 'must say what it is used for') ?? '',
  }))
  if (scopes && new Set(scopes.map(({ scope }) => scope)).size < scopes.length) {
    reader.fault('scopes', 'names a scope twice')
  }
  return withoutAbsent({
    name: reader.text('name'),
    logo: logo as string | null | undefined,
    shortDescription: freeText(reader, 'shortDescription', 300),
    fullDescription: freeText(reader, 'fullDescription', 10_000),
    scopes,
  })
}

const logoPattern = /^data:image\/(png|jpeg|svg\+xml)[;,]/

/** A text that may be empty and have several lines. */
function freeText(reader: InputReader, key: string, max: number): string | undefined {
  const value = reader.value(key)
  if (value === undefined || (typeof value === 'string' && value.length <= max)) return value as string | undefined
  return reader.fault(key, `must be a text of at most ${max} characters`)
}

export function createPartner(deps: Deps, given: PartnerInput & { seedKey?: string }): Partner {
  const { store, now } = deps
  if (given.name === undefined) throw invalid([{ pointer: '/name', message: 'is required' }])
  const { lastInsertRowid: id } = store.run(
    `INSERT INTO smartrecruiters_partners (seed_key, name, logo, short_description, full_description, scopes, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    given.seedKey ?? null,
    given.name,
    given.logo ?? null,
    given.shortDescription ?? '',
    given.fullDescription ?? '',
    JSON.stringify((given.scopes ?? []).map((asked) => ({ ...asked, approved: false }))),
    now(),
  )
  return findPartner(deps, id)!
}

export function changePartner(deps: Deps, partner: Partner, given: PartnerInput): Partner {
  const next = { ...partner, ...given }
  const asked = ({ scopes }: { scopes: readonly { scope: string }[] }) => scopes.map(({ scope }) => scope).join(' ')
  const sameScopes = asked(partner) === asked(next)
  const wasApproved = (scope: string) => partner.scopes.some((old) => old.scope === scope && old.approved)
  const scopes: PartnerScope[] = next.scopes.map(({ scope, use }) => ({ scope, use, approved: wasApproved(scope) }))
  deps.store.run(
    `UPDATE smartrecruiters_partners SET name = ?, logo = ?, short_description = ?, full_description = ?, scopes = ?,
       approved = ? WHERE id = ?`,
    next.name,
    next.logo,
    next.shortDescription,
    next.fullDescription,
    JSON.stringify(scopes),
    partner.status === 'approved' && sameScopes ? 1 : 0,
    partner.id,
  )
  return findPartner(deps, partner.id)!
}

/** Approves the scopes named, of those that were asked for. Credentials that are out get what is approved now. */
export function approvePartner(deps: Deps, partner: Partner, input: unknown): Partner {
  const reader = readInput(input)
  const named = reader.value('scopes')
  const isList = Array.isArray(named) && named.every((scope) => partner.scopes.some((asked) => asked.scope === scope))
  if (!isList) reader.fault('scopes', 'must be a list of scopes that the partner asked for')
  reader.finish()
  const scopes = partner.scopes.map((asked) => ({ ...asked, approved: (named as string[]).includes(asked.scope) }))
  const sql = 'UPDATE smartrecruiters_partners SET scopes = ?, approved = 1 WHERE id = ?'
  deps.store.run(sql, JSON.stringify(scopes), partner.id)
  return findPartner(deps, partner.id)!
}

export function issueMaster(deps: Deps, partner: Partner, given: { clientId?: string; clientSecret?: string } = {}) {
  if (partner.status !== 'approved') throw new Problem(409, 'not_approved', "Approve the partner's scopes first.")
  issueCredential(deps, 'master', partner.id, given)
  return findPartner(deps, partner.id)!
}

export function deletePartner(deps: Deps, { id }: Partner): void {
  revokeCredential(deps, 'master', id)
  deps.store.run('DELETE FROM smartrecruiters_partners WHERE id = ?', id)
}

/** Null: nobody can sign in there that we were told of. */
export function storeSignIn({ store }: Deps, id: number, signIn: SignIn | null): void {
  const sql = 'UPDATE smartrecruiters_partners SET sign_in = ? WHERE id = ?'
  store.run(sql, signIn && JSON.stringify(signIn), id)
}

export function storeConfiguration({ store, now }: Deps, id: number, configuration: PartnerConfiguration): void {
  const sql = 'UPDATE smartrecruiters_partners SET configuration = ?, configured_at = ? WHERE id = ?'
  store.run(sql, JSON.stringify(configuration), now(), id)
}
