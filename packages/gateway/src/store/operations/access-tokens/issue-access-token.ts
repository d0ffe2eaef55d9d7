import { write } from '../../interface.ts'

/** Keeps a token that was given out for a connection, under its hash. */
export const issueAccessToken = write(
  async (tx, tenant, args: { hash: string; connectionId: string; expiresAt: number }): Promise<void> => {
    await tx.dialect.insertMany(tx.db, 'access_token', [
      { hash: args.hash, tenant, connection_id: args.connectionId, expires_at: args.expiresAt },
    ])
  },
)
