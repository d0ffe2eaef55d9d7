import type { Instant } from '../../../model/instant.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import { write } from '../../interface.ts'
import { lockOrder } from '../order-results/lock-order.ts'
import { enqueueItem } from '../outbox/enqueue-item.ts'
import { holdBlobs } from '../projections/documents.ts'
import { type ShownAttachment, shownAttachments } from './attachment-view.ts'

export interface NewAttachment {
  orderId: string
  type: string
  assessmentId: string | null
  filename: string
  contentType: string
  size: number
  sha256: string
  /** The bytes, where they are kept in the row. */
  bytes: Uint8Array<ArrayBuffer> | null
  /** Uploads it; gets the attachment's id as its payload. */
  call: NewPlatformCall
  now: Instant
}

/** Keeps a file for an order's result and queues its upload. Large bytes are durable before. */
export const createAttachment = write(async (tx, tenant, args: NewAttachment): Promise<ShownAttachment> => {
  const { orderId, sha256, size, bytes, now } = args
  // Also so that nothing is kept for one that is being erased.
  await lockOrder(tx, tenant, orderId)
  const id = tx.ids.newId('attachment')
  const inPacked = bytes && { offset: 0, length: size }
  await holdBlobs(tx, tenant, [{ sha256, size, inPacked }], bytes ?? new Uint8Array(), now)
  const itemId = await enqueueItem(tx, tenant, { ...args.call, payload: JSON.stringify({ attachmentId: id }) }, now)
  await tx.dialect.insertMany(tx.db, 'attachment', [
    {
      tenant,
      id,
      order_id: orderId,
      type: args.type,
      assessment_id: args.assessmentId,
      filename: args.filename,
      content_type: args.contentType,
      size,
      sha256,
      item_id: itemId,
      url: null,
      version: 1,
      created_at: now,
      updated_at: now,
    },
  ])
  return (await shownAttachments(tx, tenant)
    .where('attachment.id', '=', id)
    .executeTakeFirstOrThrow()) as ShownAttachment
})
