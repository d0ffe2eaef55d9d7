import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'

/** How long attempts are kept. Milliseconds. */
const keptForMs = 30 * 24 * 60 * 60 * 1000

/** Attempts removed in one transaction. */
const removedAtOnce = 1000

/** Removes attempts that began more than 30 days ago, a bounded number; answers whether there may be more. */
export const pruneAttempts = instanceWrite(async (tx, { now }: { now: Instant }): Promise<boolean> => {
  const result = await sql`delete from attempt where (tenant, item_id, number) in (
    select tenant, item_id, number from attempt where started_at < ${now - keptForMs}
    order by started_at limit ${removedAtOnce} ${tx.dialect.skipLocked})`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0) === removedAtOnce
})
