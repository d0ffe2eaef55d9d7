import type { ConnectionView } from '../../../intake/interface.ts'
import { changeRecord } from '../../../store/change-record.ts'
import type { PlatformDeps } from '../../interface.ts'
import { connectionRecord } from '../connection-record.ts'

/** Why a connection does not work any more, as far as we can tell from our side of it. */
export type DisconnectReason =
  /** The company's credentials were refused where tokens are fetched. */
  | 'token_refused'
  /** Results were refused with a token that was new. */
  | 'results_refused'

export type Disconnect = (connection: ConnectionView, reason: DisconnectReason) => Promise<void>

/**
 * Marks a connection disconnected and tells the user's system, once. Credentials that were replaced while they were being
 * refused say nothing of the new ones, so then nothing happens.
 */
export function createDisconnect(deps: Pick<PlatformDeps, 'store' | 'directory' | 'publicUrl' | 'now'>): Disconnect {
  const { store, directory, publicUrl, now } = deps
  return async ({ tenant, id, credentials }, _reason) => {
    const { connection: current } = await directory.byId(tenant, { connectionId: id })
    if (JSON.stringify(current?.credentials) !== JSON.stringify(credentials)) return
    await changeRecord(
      () => store.readConnection(tenant, { id }),
      async ({ connection, registration }) => {
        if (connection.status !== 'active') return
        const at = now()
        const set = { status: 'disconnected' }
        const data = connectionRecord(
          publicUrl,
          { ...connection, ...set, updated_at: at, version: connection.version + 1 },
          registration,
        )
        await store.endConnection(tenant, {
          id,
          version: connection.version,
          set,
          event: 'connection.disconnected',
          data: JSON.stringify(data),
          now: at,
        })
      },
    )
  }
}
