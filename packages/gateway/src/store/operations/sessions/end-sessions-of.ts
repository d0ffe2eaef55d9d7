import type { Tx } from '../../interface.ts'

/** Ends every session that is signed in to the account, or about to be; `but` for one. */
export async function endSessionsOf(tx: Tx, tenant: string, accountId: string, but?: string): Promise<void> {
  const query = tx.db
    .deleteFrom('session')
    .where('tenant', '=', tenant)
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('challenge_account_id', '=', accountId)]))
  await (but === undefined ? query : query.where('id', '!=', but)).execute()
}
