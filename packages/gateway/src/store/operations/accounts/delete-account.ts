import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { endSessionsOf } from '../sessions/end-sessions-of.ts'

/** Removes an account for good, and whatever is signed in to it. What the person consented to stays. */
export const deleteAccount = write(async (tx, tenant, { id }: { id: string }): Promise<void> => {
  await findRow(tx, 'account', tenant, id)
  await endSessionsOf(tx, tenant, id)
  await tx.db.deleteFrom('account').where('tenant', '=', tenant).where('id', '=', id).execute()
})
