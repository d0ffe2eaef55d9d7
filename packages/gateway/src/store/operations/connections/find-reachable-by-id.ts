import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import type { ReachableRows } from './find-reachable.ts'

/** As `findReachable`, by ids: the registration, or the connection's own, with the connection of that id or `remoteId`. */
export const findReachableById = read(
  async (
    tx,
    tenant,
    args:
      | { registrationId?: string; connectionId: string; remoteId?: string }
      | { registrationId: string; connectionId: null; remoteId?: string },
  ): Promise<ReachableRows> => {
    if (args.connectionId !== null) {
      const connection = await findRow(tx, 'connection', tenant, args.connectionId)
      const registrationId = args.registrationId ?? connection.registration_id
      return { registration: await findRow(tx, 'registration', tenant, registrationId), connection }
    }
    const registration = await findRow(tx, 'registration', tenant, args.registrationId)
    const connection =
      args.remoteId === undefined
        ? undefined
        : await tx.db
            .selectFrom('connection')
            .selectAll()
            .where('tenant', '=', tenant)
            .where('registration_id', '=', args.registrationId)
            .where('remote_id', '=', args.remoteId)
            .executeTakeFirst()
    return { registration, connection: connection ?? null }
  },
)
