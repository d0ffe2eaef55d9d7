import type { Instant } from '../../../model/instant.ts'
import type { OrderDetailKind, OrderDetailStatus } from '../../../model/order-result.ts'
import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { orderExtras } from '../order-results/order-extras.ts'

/** What is known of an order's candidate, job or hiring team. */
export interface OrderDetail {
  status: OrderDetailStatus
  /** JSON text; null where there is none. */
  content: string | null
  updatedAt: Instant
}

/** Null where it is not asked for; `not_found` where there is no such order. */
export const readDetail = read(
  async (tx, tenant, args: { orderId: string; kind: OrderDetailKind }): Promise<OrderDetail | null> => {
    await findRow(tx, 'assessment_order', tenant, args.orderId)
    const row = await tx.db
      .selectFrom('order_detail')
      .select(['content', 'updated_at'])
      .where('tenant', '=', tenant)
      .where('order_id', '=', args.orderId)
      .where('kind', '=', args.kind)
      .executeTakeFirst()
    const { details } = (await orderExtras(tx, tenant, [args.orderId])).get(args.orderId)!
    const status = details.find(({ kind }) => kind === args.kind)?.status
    return row && status ? { status, content: row.content, updatedAt: row.updated_at } : null
  },
)
