import type { Tx } from '../../interface.ts'

/** Ends every token of a connection. */
export async function revokeAccessTokens(tx: Tx, tenant: string, connectionId: string): Promise<void> {
  await tx.db
    .deleteFrom('access_token')
    .where('tenant', '=', tenant)
    .where('connection_id', '=', connectionId)
    .execute()
}
