import type { Selectable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import type { ReportTable } from '../../report-table.ts'

export interface TakenReport {
  /** The platform call that is to tell it. */
  itemId: string
  /** Whether one that still waits for an outcome, when its time is up, is told as imported. */
  settles: boolean
  now: Instant
}

/**
 * The report that a call tells, with its outcome. Where none came in time it is settled here, before anything is sent, so
 * that a status that comes meanwhile cannot make it say something else at the next try. Null where there is none.
 */
export const takeReport = write(
  async (tx, tenant, { itemId, settles, now }: TakenReport): Promise<Selectable<ReportTable> | null> => {
    if (settles) {
      await tx.db
        .updateTable('report')
        .set({ outcome: 'imported', decided_at: now })
        .where('tenant', '=', tenant)
        .where('item_id', '=', itemId)
        .where('outcome', 'is', null)
        .execute()
    }
    const row = await tx.db
      .selectFrom('report')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('item_id', '=', itemId)
      .executeTakeFirst()
    return row ?? null
  },
)
