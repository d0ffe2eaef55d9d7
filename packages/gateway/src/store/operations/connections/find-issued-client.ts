import { read } from '../../interface.ts'

/**
 * The connection of this registration whose platform logs in to us as this client; null where there is none. A client
 * that was issued in an exchange whose outcome is not known (yet) is one like others: the platform may have stored it.
 */
export const findIssuedClient = read(
  async (
    tx,
    tenant,
    args: { registrationId: string; clientId: string },
  ): Promise<{ connectionId: string; status: string; secretHash: string | null } | null> => {
    const ofRegistration = tx.db
      .selectFrom('connection')
      .where('connection.tenant', '=', tenant)
      .where('connection.registration_id', '=', args.registrationId)
    const row =
      (await ofRegistration
        .select(['connection.id as connectionId', 'connection.status', 'issued_secret_hash as secretHash'])
        .where('issued_client_id', '=', args.clientId)
        .executeTakeFirst()) ??
      (await ofRegistration
        .innerJoin('issued_client', (join) =>
          join
            .onRef('issued_client.tenant', '=', 'connection.tenant')
            .onRef('issued_client.connection_id', '=', 'connection.id'),
        )
        .select(['connection.id as connectionId', 'connection.status', 'issued_client.secret_hash as secretHash'])
        .where('issued_client.client_id', '=', args.clientId)
        .executeTakeFirst())
    return row ?? null
  },
)
