import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { endDeliveriesTo } from '../outbox/end-deliveries-of-deleted.ts'

/** Removes an endpoint. What was pending to it ends dead, the first at once, a large rest soon after by the outbox. */
export const deleteEndpoint = write(async (tx, tenant, { id, now }: { id: string; now: Instant }): Promise<void> => {
  await findRow(tx, 'endpoint', tenant, id)
  await tx.db.deleteFrom('endpoint').where('tenant', '=', tenant).where('id', '=', id).execute()
  await tx.db.deleteFrom('replay').where('tenant', '=', tenant).where('endpoint_id', '=', id).execute()
  await endDeliveriesTo(tx, tenant, id, now)
  tx.wake('outbox')
})
