import type { RegistrationView } from '../../../intake/interface.ts'
import { Problem } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'

/** A registration of this platform, as it is now, with the parts that calls to the hub are made of. */
export async function findRegistration(
  { directory }: Pick<PlatformDeps, 'directory'>,
  tenant: string,
  id: string,
): Promise<{ registration: RegistrationView; baseUrl: string; credentials: RegistrationCredentials }> {
  const { registration } = await directory.byId(tenant, { registrationId: id })
  if (registration.platform !== 'candidatehub') {
    throw new Problem('not_found', 'This is no registration of CandidateHub')
  }
  const { apiBaseUrl: baseUrl } = registration.settings as RegistrationSettings
  return { registration, baseUrl, credentials: registration.credentials as RegistrationCredentials }
}

/** Refuses what would leave through a registration that is disabled, or without the credentials it needs. */
export function requireUsable<Part>(registration: RegistrationView, part: Part | undefined, name: string): Part {
  if (registration.status !== 'active') throw new Problem('invalid_state', `The registration is ${registration.status}`)
  if (part === undefined) throw new Problem('invalid_state', `The registration has no credentials \`${name}\``)
  return part
}
