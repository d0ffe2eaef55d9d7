import { read } from '../../interface.ts'

/** The connection, of this registration, that a token was given out for; null for one that is unknown, revoked or expired. */
export const findAccessToken = read(
  async (
    tx,
    tenant,
    args: { hash: string; registrationId: string; now: number },
  ): Promise<{ connectionId: string; remoteId: string } | null> => {
    const row = await tx.db
      .selectFrom('access_token')
      .innerJoin('connection', (join) =>
        join
          .onRef('connection.tenant', '=', 'access_token.tenant')
          .onRef('connection.id', '=', 'access_token.connection_id'),
      )
      .select(['connection.id as connectionId', 'connection.remote_id as remoteId'])
      .where('access_token.hash', '=', args.hash)
      .where('access_token.tenant', '=', tenant)
      .where('access_token.expires_at', '>', args.now)
      .where('connection.registration_id', '=', args.registrationId)
      .executeTakeFirst()
    return row ?? null
  },
)
