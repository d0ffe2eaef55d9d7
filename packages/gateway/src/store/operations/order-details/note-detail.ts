import type { Instant } from '../../../model/instant.ts'
import type { OrderDetailKind, OrderDetailStatus } from '../../../model/order-result.ts'
import { write } from '../../interface.ts'
import { countUp } from '../change-row.ts'
import { lockOrder } from '../order-results/lock-order.ts'
import { orderExtras } from '../order-results/order-extras.ts'
import { tellOrder } from '../order-results/tell-order.ts'

export interface NotedDetail {
  orderId: string
  kind: OrderDetailKind
  status: OrderDetailStatus
  /** JSON text; null where there is none. */
  content: string | null
  now: Instant
}

/** Notes what the platform says of an order's candidate, job or hiring team. Once all was asked, the change is told. */
export const noteDetail = write(async (tx, tenant, args: NotedDetail): Promise<void> => {
  const { orderId, kind, status, content, now } = args
  const order = await lockOrder(tx, tenant, orderId)
  const before = await tx.db
    .selectFrom('order_detail')
    .select(['status', 'content'])
    .where('tenant', '=', tenant)
    .where('order_id', '=', orderId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (!before || (before.status === status && before.content === content)) return
  await tx.db
    .updateTable('order_detail')
    .set({ status, content, updated_at: now })
    .where('tenant', '=', tenant)
    .where('order_id', '=', orderId)
    .where('kind', '=', kind)
    .execute()
  const { details } = (await orderExtras(tx, tenant, [orderId])).get(orderId)!
  if (details.some((detail) => detail.status === 'pending')) return
  const { version } = order
  await tellOrder(tx, tenant, await countUp(tx, 'assessment_order', tenant, { id: orderId, version, now }), now)
})
