import type { Instant } from '../../../model/instant.ts'
import type { OrderDetailKind } from '../../../model/order-result.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import type { Tx } from '../../interface.ts'
import { enqueueUnordered } from '../outbox/enqueue-item.ts'

/** What leaves once an order is made: what the platform is asked of it, and whatever else. */
export interface FirstCalls {
  details?: readonly { kind: OrderDetailKind; call: NewPlatformCall }[]
  calls?: readonly NewPlatformCall[]
}

/** Queues what leaves once an order is made, in the transaction that makes it. */
export async function addFirstCalls(
  tx: Tx,
  tenant: string,
  order: { id: string; connectionId: string },
  { details = [], calls = [] }: FirstCalls,
  now: Instant,
): Promise<void> {
  const { id: orderId, connectionId } = order
  const all = [...details.map(({ call }) => call), ...calls]
  const ids = await enqueueUnordered(
    tx,
    tenant,
    all.map((call) => ({ ...call, connectionId, recordId: orderId })),
    now,
  )
  const rows = details.map(({ kind }, at) => ({
    tenant,
    order_id: orderId,
    kind,
    status: 'pending',
    content: null,
    item_id: ids[at]!,
    updated_at: now,
  }))
  await tx.dialect.insertMany(tx.db, 'order_detail', rows)
}
