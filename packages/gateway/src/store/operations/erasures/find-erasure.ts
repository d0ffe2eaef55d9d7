import { instanceWrite, read, write } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { findRow } from '../find-row.ts'
import { erasureLeaseMs } from './work.ts'

export const findErasure = read((tx, tenant, { id }: { id: string }) => findRow(tx, 'erasure', tenant, id))

/** Erasures, newest first. */
export const listErasures = read((tx, tenant, { page }: { page: Page }) =>
  newestFirst(tx, 'erasure', tx.db.selectFrom('erasure').selectAll().where('tenant', '=', tenant), page),
)

/** Takes an erasure that is due, for so long as it is not gone on with; null where none is. */
export const claimErasure = instanceWrite(
  async (tx, { now }: { now: number }): Promise<{ tenant: string; id: string } | null> => {
    const row = await tx.db
      .selectFrom('erasure')
      .select(['position', 'tenant', 'id'])
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(1)
      .modifyEnd(tx.dialect.skipLocked)
      .executeTakeFirst()
    if (!row) return null
    const { position, ...claimed } = row
    await tx.db
      .updateTable('erasure')
      .set({ due_at: now + erasureLeaseMs })
      .where('position', '=', position)
      .execute()
    return claimed
  },
)

/** Says that whoever works on the erasure still does. */
export const holdErasure = write(async (tx, tenant, { id, now }: { id: string; now: number }): Promise<void> => {
  await tx.db
    .updateTable('erasure')
    .set({ due_at: now + erasureLeaseMs })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('due_at', 'is not', null)
    .execute()
})

/** Makes what runs due at once. Only where one process has the store to itself, as it starts. */
export const releaseErasures = instanceWrite(async (tx, { now }: { now: number }): Promise<void> => {
  await tx.db.updateTable('erasure').set({ due_at: now }).where('due_at', 'is not', null).execute()
})
