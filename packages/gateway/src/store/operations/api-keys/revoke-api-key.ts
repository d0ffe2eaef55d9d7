import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** Ends a key for good; one that was revoked before stays as it is. */
export const revokeApiKey = write(async (tx, tenant, { id, now }: { id: string; now: number }) => {
  await findRow(tx, 'api_key', tenant, id)
  await tx.db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
})
