import type { Tx } from '../../interface.ts'

/** Ends what was issued in exchanges whose outcome is unknown. */
export async function dropIssuedClients(tx: Tx, tenant: string, connectionId: string): Promise<void> {
  await tx.db
    .deleteFrom('issued_client')
    .where('tenant', '=', tenant)
    .where('connection_id', '=', connectionId)
    .execute()
}
