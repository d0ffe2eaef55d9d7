import { read } from '../../interface.ts'

/** The connection of this registration whose platform logs in to us as this client; null where there is none. */
export const findIssuedClient = read(
  async (
    tx,
    tenant,
    args: { registrationId: string; clientId: string },
  ): Promise<{ connectionId: string; status: string; secretHash: string | null } | null> => {
    const row = await tx.db
      .selectFrom('connection')
      .select(['id as connectionId', 'status', 'issued_secret_hash as secretHash'])
      .where('issued_client_id', '=', args.clientId)
      .where('tenant', '=', tenant)
      .where('registration_id', '=', args.registrationId)
      .executeTakeFirst()
    return row ?? null
  },
)
