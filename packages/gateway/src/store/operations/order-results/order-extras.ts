import type { OrderDetailKind, OrderDetailStatus } from '../../../model/order-result.ts'
import type { Tx } from '../../interface.ts'
import type { OrderExtras } from '../../records/assessment-order.ts'
import type { ItemStatus } from '../outbox/item.ts'

/** How the calls of orders stand, by order: what tells the result, and what asks for details. Two statements for all. */
export async function orderExtras(tx: Tx, tenant: string, orderIds: string[]): Promise<Map<string, OrderExtras>> {
  const extras = new Map<string, OrderExtras>(orderIds.map((id) => [id, { details: [] }]))
  if (orderIds.length === 0) return extras
  const results = await tx.db
    .selectFrom('order_result')
    .leftJoin('outbox_item', (join) =>
      join.onRef('outbox_item.tenant', '=', 'order_result.tenant').onRef('outbox_item.id', '=', 'order_result.item_id'),
    )
    .select([
      'order_result.order_id',
      'order_result.item_id',
      'outbox_item.status',
      'outbox_item.reason',
      'outbox_item.updated_at',
    ])
    .where('order_result.tenant', '=', tenant)
    .where(tx.dialect.anyOf('order_result.order_id', orderIds))
    .execute()
  for (const { order_id, item_id, status, reason, updated_at } of results) {
    extras.get(order_id)!.resultCall = {
      id: item_id,
      status: item_id === null ? 'waiting' : (status as ItemStatus),
      reason,
      updatedAt: updated_at,
    }
  }
  for (const { order_id, kind, status, item_status } of await readDetails(tx, tenant, orderIds)) {
    // Given up without an answer: what the platform did not say nobody noted.
    const isLost = status === 'pending' && item_status === 'dead'
    extras.get(order_id)!.details.push({
      kind: kind as OrderDetailKind,
      status: isLost ? 'failed' : (status as OrderDetailStatus),
    })
  }
  return extras
}

function readDetails(tx: Tx, tenant: string, orderIds: string[]) {
  return tx.db
    .selectFrom('order_detail')
    .leftJoin('outbox_item', (join) =>
      join.onRef('outbox_item.tenant', '=', 'order_detail.tenant').onRef('outbox_item.id', '=', 'order_detail.item_id'),
    )
    .select(['order_detail.order_id', 'order_detail.kind', 'order_detail.status', 'outbox_item.status as item_status'])
    .where('order_detail.tenant', '=', tenant)
    .where(tx.dialect.anyOf('order_detail.order_id', orderIds))
    .execute()
}

/** One order, with how its calls stand. */
export async function withExtras<Row extends { id: string }>(tx: Tx, tenant: string, row: Row) {
  return { row, extras: (await orderExtras(tx, tenant, [row.id])).get(row.id)! }
}
