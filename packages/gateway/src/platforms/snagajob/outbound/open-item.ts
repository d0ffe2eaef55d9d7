import type { Reached } from '../../../intake/interface.ts'
import type { ItemKind, TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { endedWith } from './judge.ts'

type Item = Parameters<ItemKind['send']>[0]

/** Whom an outbox item is sent for; ended where they were disabled meanwhile, since Snagajob is then not to hear of them. */
export async function openItem(
  { directory }: Pick<PlatformDeps, 'directory'>,
  { tenant, connection_id: connectionId, registration_id: registrationId }: Item,
): Promise<{ reached: Reached } | { ended: TryOutcome }> {
  const reached = await directory.byId(
    tenant,
    connectionId === null ? { registrationId: registrationId! } : { connectionId },
  )
  if (reached.registration.status !== 'active') return { ended: endedWith('disabled', 'the registration is disabled') }
  if (reached.connection && reached.connection.status !== 'active') {
    return { ended: endedWith('disabled', 'the connection is disabled') }
  }
  return { reached }
}
