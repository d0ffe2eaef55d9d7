import type { RegistrationView } from '../../../intake/interface.ts'
import { Problem } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'

/** A registration of this platform, as it is now; `invalid_state` where it is disabled. */
export async function findActiveRegistration(
  { directory }: Pick<PlatformDeps, 'directory'>,
  tenant: string,
  id: string,
): Promise<RegistrationView> {
  const { registration } = await directory.byId(tenant, { registrationId: id })
  if (registration.platform !== 'smartrecruiters') {
    throw new Problem('not_found', 'This is no registration of SmartRecruiters')
  }
  if (registration.status !== 'active') throw new Problem('invalid_state', `The registration is ${registration.status}`)
  return registration
}
