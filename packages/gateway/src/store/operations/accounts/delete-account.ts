import { write } from '../../interface.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'
import { type AccountOfKind, findAccountRow } from './find-account.ts'

/** Removes an account for good, and whatever is signed in to it. What the person consented to stays. */
export const deleteAccount = write(async (tx, tenant, account: AccountOfKind): Promise<void> => {
  const { id } = await findAccountRow(tx, tenant, account)
  await endSessionsOf(tx, tenant, id)
  await tx.db.deleteFrom('account').where('tenant', '=', tenant).where('id', '=', id).execute()
})
