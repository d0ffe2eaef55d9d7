import type { Selectable } from 'kysely'
import { instanceRead } from '../../interface.ts'
import type { ConnectionTable, RegistrationTable } from '../../schema.ts'

/** Whom a platform's URL reaches: a registration, with the one connection that the URL or `remoteId` names where it does. */
export interface ReachableRows {
  registration: Selectable<RegistrationTable>
  connection: Selectable<ConnectionTable> | null
}

/** Looks up by the random part of a URL, which a registration or a connection owns. Null where nobody does. */
export const findReachable = instanceRead(
  async (tx, args: { urlToken: string; remoteId?: string }): Promise<ReachableRows | null> => {
    const connection = await tx.db
      .selectFrom('connection')
      .selectAll()
      .where('url_token', '=', args.urlToken)
      .executeTakeFirst()
    const registration = await tx.db
      .selectFrom('registration')
      .selectAll()
      .where((eb) =>
        connection
          ? eb.and([eb('tenant', '=', connection.tenant), eb('id', '=', connection.registration_id)])
          : eb('url_token', '=', args.urlToken),
      )
      .executeTakeFirst()
    if (!registration) return null
    if (connection || args.remoteId === undefined) return { registration, connection: connection ?? null }
    const named = await tx.db
      .selectFrom('connection')
      .selectAll()
      .where('tenant', '=', registration.tenant)
      .where('registration_id', '=', registration.id)
      .where('remote_id', '=', args.remoteId)
      .executeTakeFirst()
    return { registration, connection: named ?? null }
  },
)
