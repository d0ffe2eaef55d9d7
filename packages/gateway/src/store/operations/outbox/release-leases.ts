import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'

/**
 * Makes everything due that was leased: for a store of one process, which asks at its start, when all leases are those
 * of a dead one. Where processes share the store, leases run out within seconds instead.
 */
export const releaseLeases = instanceWrite(async (tx, { now }: { now: Instant }): Promise<number> => {
  const result = await sql`update outbox_item set lease = null, due_at = ${now}
    where status = 'pending' and lease is not null`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
})
