import type { Selectable, Updateable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import type { ConnectionTable } from '../../schema.ts'
import { revokeAccessTokens } from '../access-tokens/revoke-access-tokens.ts'
import { changeRow } from '../change-row.ts'
import { emitEvents } from '../events/emit-events.ts'
import { dropIssuedClients } from './drop-issued-clients.ts'

export interface EndedConnection {
  id: string
  version: number
  set: Updateable<ConnectionTable>
  /** Tells the user's system: that a platform disabled it, or that it does not work any more. */
  event: 'connection.disabled' | 'connection.disconnected'
  /** JSON text of the record as it will be. */
  data: string
  /** Ends the tokens that were given out for it too. */
  revokeTokens?: true
  now: Instant
}

/** Ends a connection for a reason that is not the user's own, and tells of it. As `changeRow`. */
export const endConnection = write(async (tx, tenant, args: EndedConnection): Promise<Selectable<ConnectionTable>> => {
  const { id, event, data, now } = args
  const row = await changeRow(tx, 'connection', tenant, args)
  if (args.revokeTokens) {
    await dropIssuedClients(tx, tenant, id)
    await revokeAccessTokens(tx, tenant, id)
  }
  await emitEvents(tx, tenant, [{ type: event, timestamp: now, connectionId: id, recordId: id, messageId: null, data }])
  tx.wake('connections')
  return row
})
