import { type ClientCredentials, consentPageUrl, consentPopUp } from '@gangway/wire/smartrecruiters'
import { readInput } from '../../http/input-reader.ts'
import { invalid, notFound, Problem } from '../../http/problem.ts'
import type { App, AppStatus, ConsentStart, Partner } from './api-types.ts'
import { jobAttributes } from './company/data.ts'
import { issueCredential, revokeCredential } from './credentials.ts'
import { company, type Deps } from './deps.ts'
import { findPartner, listPartners, scopeMeanings } from './partners.ts'

export type IntegrationRow = {
  partner_id: number
  consented_at: number | null
  connected_at: number | null
  partner_client_id: string | null
  partner_client_secret: string | null
  token: string | null
  token_until: number | null
  last_disable: string | null
}

export function integrationOf({ store }: Deps, partnerId: number): IntegrationRow | undefined {
  return store.get<IntegrationRow>('SELECT * FROM smartrecruiters_integrations WHERE partner_id = ?', partnerId)
}

export const isConnected = (row: IntegrationRow | undefined) => typeof row?.connected_at === 'number'

/** Partners that were approved, and those that are connected, as the App centre has them. */
export function listApps(deps: Deps): App[] {
  return listPartners(deps)
    .filter(({ id, status }) => status === 'approved' || isConnected(integrationOf(deps, id)))
    .map((partner) => toApp(deps, partner))
}

/** Throws a `Problem` where there is no such partner. */
export function findApp(deps: Deps, partnerId: number): App {
  const partner = findPartner(deps, partnerId)
  if (!partner) throw notFound('partner')
  return toApp(deps, partner)
}

function toApp(deps: Deps, partner: Partner): App {
  const row = integrationOf(deps, partner.id)
  const { configuration } = partner
  const { field_mapping: mapping, sign_in: signIn } = deps.store.get<{ field_mapping: string; sign_in: string | null }>(
    'SELECT field_mapping, sign_in FROM smartrecruiters_partners WHERE id = ?',
    partner.id,
  )!
  const { id: partnerId, name, logo, shortDescription, fullDescription } = partner
  return {
    partnerId,
    name,
    logo,
    shortDescription,
    fullDescription,
    scopes: partner.scopes
      .filter(({ approved }) => approved)
      .map(({ scope, use }) => ({
        scope,
        use,
        meaning: scopeMeanings.find((known) => known.scope === scope)?.meaning ?? scope,
      })),
    status: statusOf(partner, row),
    consentedAt: row?.consented_at ?? null,
    connectedAt: row?.connected_at ?? null,
    displayMode: configuration?.consentDisplayMode ?? null,
    supportedAssessmentTypes: configuration?.supportedAssessmentTypes ?? [],
    inline: configuration?.inlineAssessmentPackageOrderUrl !== undefined,
    fields: configuration?.fields ?? [],
    fieldMapping: JSON.parse(mapping),
    signIn: signIn === null ? null : JSON.parse(signIn),
    lastDisable: row?.last_disable ? JSON.parse(row.last_disable) : null,
  }
}

function statusOf({ credential, configuration }: Partner, row: IntegrationRow | undefined): AppStatus {
  if (isConnected(row)) return 'active'
  if (credential === null || configuration === null) return 'unavailable'
  return typeof row?.consented_at === 'number' ? 'consented' : 'not_connected'
}

/** Records that the administrator consented, and answers what is to be opened in the browser (contract 1.2, steps 4, 5). */
export function startConsent(deps: Deps, partnerId: number, input: unknown): ConsentStart {
  const { store, now, origin } = deps
  const app = findApp(deps, partnerId)
  if (app.status === 'active') throw new Problem(409, 'connected', 'This partner is connected already.')
  if (app.status === 'unavailable') {
    throw new Problem(409, 'unavailable', 'This partner has not told its addresses yet: it cannot be connected.')
  }
  const reader = readInput(input ?? {})
  const returnUrl = reader.address('returnUrl') ?? `${origin()}/smartrecruiters/apps/${partnerId}`
  reader.finish()
  store.run(
    `INSERT INTO smartrecruiters_integrations (partner_id, consented_at) VALUES (?, ?)
     ON CONFLICT (partner_id) DO UPDATE SET consented_at = excluded.consented_at`,
    partnerId,
    now(),
  )
  const { consentUrl, consentDisplayMode: displayMode } = findPartner(deps, partnerId)!.configuration!
  const redirect = displayMode === 'REDIRECT' ? { redirect: returnUrl } : {}
  return { url: consentPageUrl(consentUrl, { companyId: company.id, ...redirect }), displayMode, popUp: consentPopUp }
}

export function withdrawConsent(deps: Deps, partnerId: number): App {
  if (findApp(deps, partnerId).status === 'active') {
    throw new Problem(409, 'connected', 'This partner is connected: disable it instead.')
  }
  deps.store.run('UPDATE smartrecruiters_integrations SET consented_at = NULL WHERE partner_id = ?', partnerId)
  return findApp(deps, partnerId)
}

/** Keeps what the partner gave us for the company and makes its credential for it (contract 1.2 step 6). */
export function connect(deps: Deps, partnerId: number, given: ClientCredentials): ClientCredentials {
  return deps.store.transaction(() => {
    deps.store.run(
      `UPDATE smartrecruiters_integrations SET connected_at = ?, partner_client_id = ?, partner_client_secret = ?,
         token = NULL, token_until = NULL WHERE partner_id = ?`,
      deps.now(),
      given.clientId,
      given.clientSecret,
      partnerId,
    )
    return issueCredential(deps, 'company', partnerId)
  })
}

/** Forgets consent and both credentials (contract 1.3). */
export function disconnect(deps: Deps, partnerId: number, lastDisable: App['lastDisable']): void {
  deps.store.transaction(() => {
    deps.store.run(
      `UPDATE smartrecruiters_integrations SET consented_at = NULL, connected_at = NULL, partner_client_id = NULL,
         partner_client_secret = NULL, token = NULL, token_until = NULL, last_disable = ? WHERE partner_id = ?`,
      JSON.stringify(lastDisable),
      partnerId,
    )
    revokeCredential(deps, 'company', partnerId)
  })
}

/** Binds fields of the partner to job attributes; null unbinds. */
export function mapFields(deps: Deps, partnerId: number, input: unknown): App {
  const app = findApp(deps, partnerId)
  const reader = readInput(input)
  reader.finish()
  const entries = Object.entries(input as Record<string, unknown>)
  const faults = entries.flatMap(([field, attribute]) => {
    if (!app.fields.some(({ id }) => id === field)) return [{ pointer: `/${field}`, message: 'is not a field' }]
    const isKnown = attribute === null || jobAttributes.some(({ id }) => id === attribute)
    return isKnown ? [] : [{ pointer: `/${field}`, message: 'is not a job attribute' }]
  })
  if (faults.length > 0) throw invalid(faults)
  const mapping = Object.fromEntries(
    Object.entries({ ...app.fieldMapping, ...Object.fromEntries(entries) }).filter(([, bound]) => bound !== null),
  )
  const sql = 'UPDATE smartrecruiters_partners SET field_mapping = ? WHERE id = ?'
  deps.store.run(sql, JSON.stringify(mapping), partnerId)
  return findApp(deps, partnerId)
}
