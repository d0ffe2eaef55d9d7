import { pathSegment, readConsentQuery, UnusableIdError } from '@gangway/wire/smartrecruiters'
import type { FastifyRequest } from 'fastify'
import type { Visit } from '../../../accounts/interface.ts'
import { basePath } from '../../../accounts/paths.ts'
import type { RegistrationView } from '../../../intake/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { paths } from '../urls.ts'
import type { ConsentView } from './views.ts'

/** How long a page can be decided on. */
const consentMs = 60 * 60_000
const maxCompanyId = 200

/** A consent with the browser it was opened in. */
export interface VisitedConsent {
  registration: RegistrationView
  urlToken: string
  visit: Visit
  consent: {
    id: string
    companyId: string
    redirect: string | null
    csrf: string
    state: string
    outcome: string | null
    decidedAt: number | null
    connectionId: string | null
  }
}

type Row = Awaited<ReturnType<PlatformDeps['store']['openConsent']>>

/** What the platform opens the page with (contract 1.2 step 5); undefined where no company can be made out of it. */
export function readConsentRequest(
  request: FastifyRequest,
  settings: RegistrationSettings,
): { companyId: string; redirect: string | null } | undefined {
  const { searchParams } = new URL(request.raw.url ?? '', 'http://gangway.invalid')
  const query = readConsentQuery(searchParams, settings.redirectOrigins)
  if (!query || query.companyId.length > maxCompanyId || query.companyId.includes('\0')) return undefined
  try {
    pathSegment(query.companyId)
  } catch (error) {
    if (error instanceof UnusableIdError) return undefined
    throw error
  }
  return { companyId: query.companyId, redirect: isHeaderSafe(query.redirect) ? (query.redirect ?? null) : null }
}

/** Opens a consent for a browser, known or new. */
export async function openConsent(
  { store, accounts, randomBytes, now }: PlatformDeps,
  registration: RegistrationView,
  urlToken: string,
  cookies: string | undefined,
  asked: { companyId: string; redirect: string | null },
): Promise<VisitedConsent & { isNewVisit: boolean }> {
  const { tenant } = registration
  const { frameOrigins } = registration.settings as RegistrationSettings
  const known = await accounts.find(cookies)
  const isKnown = known !== null && known.tenant === tenant
  const visit = isKnown ? known : await accounts.open(tenant, { framed: frameOrigins.length > 0 })
  const at = now()
  const row = await store.openConsent(tenant, {
    id: randomBytes(16).toString('base64url'),
    sessionId: visit.sessionId,
    registrationId: registration.id,
    ...asked,
    csrf: randomBytes(24).toString('base64url'),
    expiresAt: at + consentMs,
    now: at,
  })
  return { registration, urlToken, visit, consent: view(row), isNewVisit: !isKnown }
}

/** The consent that a page of ours is of, if it is this browser's; null where it is not, or has expired. */
export async function findConsent(
  { store, accounts, now }: PlatformDeps,
  registration: RegistrationView,
  urlToken: string,
  request: FastifyRequest,
): Promise<VisitedConsent | null> {
  const { consentId } = request.params as { consentId: string }
  const visit = /^[\w-]{22}$/.test(consentId) ? await accounts.find(request.headers.cookie) : null
  if (!visit || visit.tenant !== registration.tenant) return null
  const row = await store.findConsent(registration.tenant, {
    id: consentId,
    sessionId: visit.sessionId,
    registrationId: registration.id,
    now: now(),
  })
  return row && { registration, urlToken, visit, consent: view(row) }
}

/** What its pages show and lead to. Paths, so that they work by whatever name the browser knows us. */
export function consentView(
  { publicUrl }: PlatformDeps,
  { registration, urlToken, consent }: VisitedConsent,
): ConsentView {
  const { companyId, redirect, csrf } = consent
  const start = `${basePath(publicUrl)}/smartrecruiters/${urlToken}${paths.consent}`
  const own = `${start}/${consent.id}`
  const query = new URLSearchParams({ companyId, ...(redirect !== null && { redirect }) })
  return {
    ourName: registration.name,
    companyId,
    csrf,
    redirect,
    paths: {
      own,
      decide: `${own}/decision`,
      signIn: `${own}/sign-in`,
      signOut: `${own}/sign-out`,
      provider: `${own}/provider`,
      again: `${start}?${query}`,
    },
  }
}

function view(row: Row): VisitedConsent['consent'] {
  return {
    id: row.id,
    companyId: row.company_id,
    redirect: row.redirect,
    csrf: row.csrf,
    state: row.state,
    outcome: row.outcome,
    decidedAt: row.decided_at,
    connectionId: row.connection_id,
  }
}

/** What can stand in a Location header. */
function isHeaderSafe(url: string | undefined): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a header does not take
  return url?.isWellFormed() === true && !/[\0-\x1f\x7f]/.test(url)
}
