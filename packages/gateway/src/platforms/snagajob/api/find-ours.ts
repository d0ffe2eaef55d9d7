import type { ConnectionView, RegistrationView } from '../../../intake/interface.ts'
import { Problem } from '../../../model/index.ts'
import type { PlatformDeps } from '../../interface.ts'

/** A registration of this platform, as it is now. */
export async function findRegistration(
  { directory }: Pick<PlatformDeps, 'directory'>,
  tenant: string,
  id: string,
): Promise<RegistrationView> {
  const { registration } = await directory.byId(tenant, { registrationId: id })
  if (registration.platform !== 'snagajob') throw new Problem('not_found', 'This is no registration of Snagajob')
  return registration
}

/** A connection of this platform with its registration. */
export async function findConnection(
  { directory }: Pick<PlatformDeps, 'directory'>,
  tenant: string,
  id: string,
): Promise<{ registration: RegistrationView; connection: ConnectionView }> {
  const { registration, connection } = await directory.byId(tenant, { connectionId: id })
  if (registration.platform !== 'snagajob') throw new Problem('not_found', 'This is no connection of Snagajob')
  return { registration, connection: connection! }
}

/** Refuses what would leave through a registration or connection that is disabled. */
export function requireActive(record: { status: string }, name: string): void {
  if (record.status !== 'active') throw new Problem('invalid_state', `The ${name} is ${record.status}`)
}
