import type { Instant } from '../../../model/instant.ts'
import { namedAttachments, type OrderResult } from '../../../model/order-result.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import { write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import { findRow } from '../find-row.ts'
import { lockOrder } from '../order-results/lock-order.ts'
import { queueResult } from '../order-results/queue-result.ts'

/** Notes where the platform keeps an attachment, and queues the result that waited for it. Once: a second upload changes nothing. */
export const noteAttachment = write(
  async (tx, tenant, args: { id: string; url: string; resultCall: NewPlatformCall; now: Instant }): Promise<void> => {
    const { id, url, resultCall, now } = args
    const { order_id: orderId } = await findRow(tx, 'attachment', tenant, id)
    const order = await lockOrder(tx, tenant, orderId)
    const attachment = await findRow(tx, 'attachment', tenant, id)
    if (attachment.url !== null) return
    await changeRow(tx, 'attachment', tenant, { id, version: attachment.version, set: { url }, now })
    if (order.result === null) return
    const result: OrderResult = JSON.parse(order.result)
    if (namedAttachments(result).includes(id)) await queueResult(tx, tenant, { id: orderId, result }, resultCall, now)
  },
)
