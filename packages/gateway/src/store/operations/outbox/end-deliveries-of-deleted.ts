import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { DeathReason } from './item.ts'
import type { PendingLane } from './pending-lanes.ts'

/** Deliveries ended in one transaction, so that an endpoint with a large backlog is deleted without anybody waiting. */
const endedAtOnce = 1000

/** Ends deliveries to endpoints that no longer exist. Answers whether there may be more of them. */
export async function endDeliveriesOfDeleted(tx: Tx, lanes: PendingLane[], now: Instant): Promise<boolean> {
  let left = endedAtOnce
  for (const { deleted } of lanes) {
    if (!deleted || left <= 0) continue
    left -= await endDeliveriesTo(tx, deleted.tenant, deleted.endpointId, now)
  }
  return left <= 0
}

/** Ends pending deliveries to one endpoint, a bounded number of them; answers how many. Those being tried run out. */
export async function endDeliveriesTo(tx: Tx, tenant: string, endpointId: string, now: Instant): Promise<number> {
  const reason: DeathReason = 'endpoint_deleted'
  const result = await sql`
    update outbox_item set status = 'dead', reason = ${reason}, lease = null, updated_at = ${now}
    where position in (
      select position from outbox_item
      where status = 'pending' and lane = ${endpointId} and tenant = ${tenant} and (lease is null or due_at <= ${now})
      order by due_at, position limit ${endedAtOnce} ${tx.dialect.skipLocked})`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
}
