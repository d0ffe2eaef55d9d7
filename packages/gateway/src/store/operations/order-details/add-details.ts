import type { Instant } from '../../../model/instant.ts'
import type { OrderDetailKind } from '../../../model/order-result.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import type { Tx } from '../../interface.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'

/** Something that the platform is to be asked of an order. */
export interface WantedDetail {
  kind: OrderDetailKind
  call: NewPlatformCall
}

/** Queues what is to be asked of an order that was made in this transaction. */
export async function addDetails(
  tx: Tx,
  tenant: string,
  order: { id: string; connectionId: string },
  wanted: readonly WantedDetail[],
  now: Instant,
): Promise<void> {
  const rows = []
  for (const { kind, call } of wanted) {
    const itemId = await enqueueItem(tx, tenant, { ...call, connectionId: order.connectionId, recordId: order.id }, now)
    const row = { tenant, order_id: order.id, kind, status: 'pending', content: null, item_id: itemId, updated_at: now }
    rows.push(row)
  }
  await tx.dialect.insertMany(tx.db, 'order_detail', rows)
}
