import {
  type ConfigurationDifference,
  configurationDifferences,
  configurationUrl,
  readStoredConfiguration,
  type StoredConfiguration,
  writeConfiguration,
} from '@gangway/wire/smartrecruiters'
import type { RegistrationView } from '../../../intake/interface.ts'
import type { ItemKind } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { wantedConfiguration } from '../configuration.ts'
import type { RegistrationSettings } from '../settings.ts'
import { answerJson, type CallPlatform, type CallResult, judgeCall } from './call.ts'

/** The outbox kind of a configuration that is put because the public URL is another one than before. */
export const configurationKind = 'smartrecruiters_configuration'

/** What the platform holds of us, and how it differs from what it is to know. */
export interface HeldConfiguration {
  /** Null where it holds none. */
  held: StoredConfiguration | null
  differences: ConfigurationDifference[]
}

/** A person may wait for the answer. Milliseconds. */
const timeoutMs = 30_000

type Deps = Pick<PlatformDeps, 'store' | 'publicUrl' | 'now'>

/** Puts our URLs at the platform, a full replacement, and keeps that it was done. `held` is there where it succeeded. */
export async function putConfiguration(
  { store, publicUrl, now }: Deps,
  callPlatform: CallPlatform,
  registration: RegistrationView,
): Promise<{ result: CallResult; held?: HeldConfiguration }> {
  const { tenant, id: registrationId } = registration
  const { apiBaseUrl, wireGeneration } = registration.settings as RegistrationSettings
  const wanted = await wantedOf({ store, publicUrl }, registration)
  const result = await callPlatform(
    { registration },
    {
      operation: 'configuration',
      method: 'PUT',
      url: configurationUrl(apiBaseUrl),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(writeConfiguration(wanted, wireGeneration)),
      timeoutMs,
    },
  )
  if (result.step.action !== 'done') return { result }
  await store.notePartnerConfiguration(tenant, { registrationId, publicUrl, now: now() })
  // Where the answer shows nothing, what was put is what is held.
  const stored = readStoredConfiguration(answerJson(result.outcome)) ?? {}
  const held = Object.keys(stored).length > 0 ? stored : wanted
  return { result, held: { held, differences: configurationDifferences(held, wanted, wireGeneration) } }
}

/** Asks the platform what it holds of us. `held` is there where it answered, be it that it holds nothing. */
export async function getConfiguration(
  deps: Pick<Deps, 'store' | 'publicUrl'>,
  callPlatform: CallPlatform,
  registration: RegistrationView,
): Promise<{ result: CallResult; held?: HeldConfiguration }> {
  const { apiBaseUrl, wireGeneration } = registration.settings as RegistrationSettings
  const wanted = await wantedOf(deps, registration)
  const result = await callPlatform(
    { registration },
    { operation: 'configuration', method: 'GET', url: configurationUrl(apiBaseUrl), timeoutMs },
  )
  const { of, outcome } = result
  if (of === 'call' && outcome.kind === 'response' && outcome.status === 404) {
    return { result, held: { held: null, differences: configurationDifferences({}, wanted) } }
  }
  const stored = result.step.action === 'done' ? readStoredConfiguration(answerJson(outcome)) : undefined
  if (stored === undefined) return { result }
  return { result, held: { held: stored, differences: configurationDifferences(stored, wanted, wireGeneration) } }
}

/** Puts the configuration as it is when its turn comes. */
export function createConfigurationKind(
  deps: Deps & Pick<PlatformDeps, 'directory'>,
  callPlatform: CallPlatform,
): ItemKind {
  return {
    async send(item, { now }) {
      const { registration } = await deps.directory.byId(item.tenant, { registrationId: item.registration_id! })
      if (registration.status !== 'active') {
        const attempt = { error: 'the registration is disabled', outcomeKnown: true }
        return { result: 'dead', reason: 'disabled', attempt }
      }
      const { result } = await putConfiguration(deps, callPlatform, registration)
      return judgeCall(result, now())
    },
  }
}

async function wantedOf({ store, publicUrl }: Pick<Deps, 'store' | 'publicUrl'>, registration: RegistrationView) {
  const { url_token: urlToken } = await store.findRegistration(registration.tenant, { id: registration.id })
  return wantedConfiguration(publicUrl, urlToken, registration.settings)
}
