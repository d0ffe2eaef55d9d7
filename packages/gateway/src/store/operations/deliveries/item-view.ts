import type { Selectable } from 'kysely'
import type { Tx } from '../../interface.ts'
import type { AttemptTable, OutboxItemTable } from '../../outbox-tables.ts'
import type { ItemStatus } from '../outbox/item.ts'

/** Where an item stands, as it is shown: `held` is a pending delivery whose endpoint is disabled. */
export type ShownStatus = ItemStatus | 'held'

/** A delivery or platform call with its attempts, oldest first. */
export interface ShownItem {
  item: Omit<Selectable<OutboxItemTable>, 'status' | 'lease' | 'payload'> & {
    status: ShownStatus
    /** When it is tried next: while it is pending and not being tried. */
    nextAttemptAt: number | null
  }
  attempts: ShownAttempt[]
}

export type ShownAttempt = Omit<Selectable<AttemptTable>, 'tenant' | 'item_id'>

/** The families of outbox items. */
export type Family = 'delivery' | 'platform_call'

/** What an attempt says that never came to an end, because its process died. */
const cutOff = 'cut off before its outcome was known'

/** A row of `matchingItems`. */
export type ItemRow = Selectable<OutboxItemTable> & { shown_status: ShownStatus }

/** Adds the attempts of all items in one query. */
export async function withAttempts(tx: Tx, tenant: string, rows: ItemRow[]): Promise<ShownItem[]> {
  if (rows.length === 0) return []
  const attempts = await tx.db
    .selectFrom('attempt')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(
      tx.dialect.anyOf(
        'item_id',
        rows.map((row) => row.id),
      ),
    )
    .orderBy('number')
    .execute()
  // An attempt that began after the item was read would seem to be cut off.
  return rows.map((row) =>
    shownItem(
      row,
      attempts.filter((attempt) => attempt.item_id === row.id && attempt.number <= row.tries),
    ),
  )
}

function shownItem(row: ItemRow, attempts: Selectable<AttemptTable>[]): ShownItem {
  const { lease, payload: _, shown_status: status, ...item } = row
  const isWaiting = status === 'pending' && lease === null
  return {
    item: { ...item, status, nextAttemptAt: isWaiting ? row.due_at : null },
    attempts: attempts.map(({ tenant, item_id, ...attempt }) => ({
      ...attempt,
      error: attempt.error ?? (isCutOff(attempt, row) ? cutOff : null),
    })),
  }
}

/** Without an outcome, and not the try that runs at this moment. */
function isCutOff(attempt: ShownAttempt, row: ItemRow): boolean {
  return attempt.duration_ms === null && (row.lease === null || attempt.number < row.tries)
}
