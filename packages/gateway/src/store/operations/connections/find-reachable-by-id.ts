import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import type { ReachableRows } from './find-reachable.ts'

/** As `findReachable`, by ids: the registration, with the connection of that id or of that `remoteId`. */
export const findReachableById = read(
  async (
    tx,
    tenant,
    args: { registrationId: string; connectionId: string | null; remoteId?: string },
  ): Promise<ReachableRows> => {
    const registration = await findRow(tx, 'registration', tenant, args.registrationId)
    if (args.connectionId !== null) {
      return { registration, connection: await findRow(tx, 'connection', tenant, args.connectionId) }
    }
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
