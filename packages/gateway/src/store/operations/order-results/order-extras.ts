import { namedAttachments, type OrderDetailKind, type OrderDetailStatus } from '../../../model/order-result.ts'
import type { Tx } from '../../interface.ts'
import type { OrderExtras } from '../../records/assessment-order.ts'
import { shownAttachments } from '../attachments/attachment-view.ts'
import type { ItemStatus } from '../outbox/item.ts'

/**
 * How the calls of orders stand, by order: what tells the result, and what asks for details. Two statements for all, and
 * two more where results wait for uploads.
 */
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
  const waiting = results.filter(({ item_id }) => item_id === null).map(({ order_id }) => order_id)
  const givenUp = await uploadsGivenUp(tx, tenant, waiting)
  for (const { order_id, item_id, status, reason, updated_at } of results) {
    extras.get(order_id)!.resultCall =
      item_id === null
        ? (givenUp.get(order_id) ?? { id: null, status: 'waiting', reason: null, updatedAt: null })
        : { id: item_id, status: status as ItemStatus, reason, updatedAt: updated_at }
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

/** Uploads that end with their connection go on with it, as results do; of any other end a person has to hear. */
const resumed = ['disabled', 'disconnected']

/**
 * Of orders whose newest result waits for uploads: a call of one that was given up, without which the result never leaves.
 * To send that call again sends the result too.
 */
async function uploadsGivenUp(
  tx: Tx,
  tenant: string,
  orderIds: string[],
): Promise<Map<string, NonNullable<OrderExtras['resultCall']>>> {
  const found = new Map<string, NonNullable<OrderExtras['resultCall']>>()
  if (orderIds.length === 0) return found
  const orders = await tx.db
    .selectFrom('assessment_order')
    .select(['id', 'result'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', orderIds))
    .execute()
  const named = new Set(orders.flatMap(({ result }) => (result === null ? [] : namedAttachments(JSON.parse(result)))))
  const uploads = await shownAttachments(tx, tenant)
    .select(['outbox_item.reason', 'outbox_item.updated_at as ended_at'])
    .where(tx.dialect.anyOf('attachment.order_id', orderIds))
    .where('attachment.url', 'is', null)
    .where('outbox_item.status', '=', 'dead')
    .orderBy('attachment.id')
    .execute()
  for (const { id, order_id, item_id, reason, ended_at } of uploads) {
    if (!named.has(id)) continue
    const why = resumed.includes(reason ?? '') ? reason : 'attachment_failed'
    const known = found.get(order_id)
    // What a person has to do something about goes first.
    if (known && (known.reason === 'attachment_failed' || why !== 'attachment_failed')) continue
    found.set(order_id, { id: item_id, status: 'dead', reason: why, updatedAt: ended_at })
  }
  return found
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
