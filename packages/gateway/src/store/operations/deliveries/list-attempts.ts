import type { Selectable } from 'kysely'
import { read } from '../../interface.ts'
import type { AttemptTable } from '../../outbox-tables.ts'

/** The attempts of an item as they are on record, oldest first. */
export const listAttempts = read(
  (tx, tenant, { itemId }: { itemId: string }): Promise<Selectable<AttemptTable>[]> =>
    tx.db
      .selectFrom('attempt')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('item_id', '=', itemId)
      .orderBy('number')
      .execute(),
)
