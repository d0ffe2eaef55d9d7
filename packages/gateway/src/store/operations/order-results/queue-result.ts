import type { Instant } from '../../../model/instant.ts'
import { namedAttachments, type OrderResult } from '../../../model/order-result.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import type { Tx } from '../../interface.ts'
import { enqueueItem, replaceUnsent } from '../outbox/enqueue-item.ts'

/**
 * Queues the call that tells an order's newest result, in the place of those that were not tried yet. Where the result
 * names an attachment that the platform does not have yet, nothing is queued: its arrival does it. The caller holds the
 * order's row.
 */
export async function queueResult(
  tx: Tx,
  tenant: string,
  order: { id: string; result: OrderResult },
  call: NewPlatformCall,
  now: Instant,
): Promise<void> {
  const isReady = (await missingAttachments(tx, tenant, order)).length === 0
  if (!isReady) await replaceUnsent(tx, tenant, call.orderKey!, now)
  const itemId = isReady ? await enqueueItem(tx, tenant, { ...call, replacesUnsent: true }, now) : null
  await tx.db
    .updateTable('order_result')
    .set({ item_id: itemId })
    .where('tenant', '=', tenant)
    .where('order_id', '=', order.id)
    .execute()
}

/** The attachments that the result names and the platform does not have. */
async function missingAttachments(
  tx: Tx,
  tenant: string,
  { id, result }: { id: string; result: OrderResult },
): Promise<string[]> {
  const named = namedAttachments(result)
  if (named.length === 0) return []
  const rows = await tx.db
    .selectFrom('attachment')
    .select('id')
    .where('tenant', '=', tenant)
    .where('order_id', '=', id)
    .where('url', 'is not', null)
    .execute()
  const there = new Set(rows.map((row) => row.id))
  return named.filter((attachmentId) => !there.has(attachmentId))
}
