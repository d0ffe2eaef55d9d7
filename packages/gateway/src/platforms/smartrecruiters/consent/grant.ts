import type { Person } from '../../../accounts/interface.ts'
import type { RegistrationView } from '../../../intake/interface.ts'
import { withSettingsDefaults } from '../../../model/settings-defaults.ts'
import { sealingContext } from '../../../secrets/contexts.ts'
import { hashToken } from '../../../secrets/hash-token.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { CallPlatform } from '../outbound/call.ts'
import { ConnectionSettings } from '../settings.ts'
import { registrationUrls } from '../urls.ts'
import { type Exchanged, exchangeCompanyCredentials } from './exchange.ts'

export interface Granted {
  consent: { id: string; companyId: string }
  sessionId: string
  person: Person & { externalRef: string }
  registration: RegistrationView
  /** The random part of the registration's URLs. */
  urlToken: string
}

export type GrantResult = 'done' | 'decided' | 'other_customer'

/**
 * Connects a company: writes down what is about to be tried, exchanges the credentials, writes down how it ended. Between
 * the two the platform can log in with what we issued, because it may do so before we have its answer (contract 1.2 step
 * 6); if this process dies there, everything stands as after an unknown outcome.
 */
export async function grantConsent(
  deps: PlatformDeps,
  callPlatform: CallPlatform,
  { consent, sessionId, person, registration, urlToken }: Granted,
): Promise<GrantResult> {
  const { store, ids, secretBox, randomBytes, now } = deps
  const { tenant } = registration
  const random = (size: number) => randomBytes(size).toString('base64url')
  const issued = { clientId: `gwc_${random(16)}`, clientSecret: random(32) }
  const connectionId = ids.newId('connection')
  const begun = await store.beginConsent(tenant, {
    id: consent.id,
    sessionId,
    now: now(),
    person: JSON.stringify(person),
    externalRef: person.externalRef,
    connection: {
      id: connectionId,
      name: person.externalRef,
      settings: '{}',
      credentials: secretBox.seal('{}', sealingContext('connection', tenant, connectionId)),
      urlToken: random(16),
    },
    client: { clientId: issued.clientId, secretHash: hashToken(issued.clientSecret) },
  })
  if (!begun.begun) return begun.why
  const exchanged = await exchangeCompanyCredentials(callPlatform, registration, consent.companyId, issued)
  await settle(deps, { tenant, id: consent.id, connectionId: begun.connectionId, urlToken }, exchanged)
  return 'done'
}

/** Writes down how an exchange ended. */
export async function settle(
  { store, secretBox, publicUrl, now }: Pick<PlatformDeps, 'store' | 'secretBox' | 'publicUrl' | 'now'>,
  { tenant, id, connectionId, urlToken }: { tenant: string; id: string; connectionId: string; urlToken: string },
  exchanged: Exchanged,
): Promise<void> {
  const context = sealingContext('connection', tenant, connectionId)
  const { outcome, issued } = exchanged
  await store.settleConsent(tenant, {
    id,
    outcome,
    issued,
    credentials: issued === 'activate' ? secretBox.seal(JSON.stringify(exchanged.credentials), context) : null,
    presentation: {
      settings: withSettingsDefaults(ConnectionSettings, {}),
      urls: registrationUrls(publicUrl, urlToken),
    },
    now: now(),
  })
}
