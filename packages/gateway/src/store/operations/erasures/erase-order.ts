import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { releaseBlobs } from '../projections/documents.ts'
import { eraseCalls, eraseEvents } from './erase-events.ts'
import { eraseMessagesOf } from './erase-messages.ts'
import { note, type RunningErasure } from './work.ts'

/** As `eraseApplication`, for an assessment order: its URLs lead nowhere any more. */
export async function eraseOrder(
  tx: Tx,
  tenant: string,
  id: string,
  running: RunningErasure,
  now: Instant,
): Promise<void> {
  const row = await tx.db
    .selectFrom('assessment_order')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate)
    .executeTakeFirst()
  if (!row) return
  if (await eraseEvents(tx, tenant, [id], running, now)) return
  if (await eraseCalls(tx, tenant, [id], running, now)) return
  if (await eraseMessagesOf(tx, tenant, { id, messageId: row.message_id }, running, now)) return

  const attachments = await tx.db
    .deleteFrom('attachment')
    .where('tenant', '=', tenant)
    .where('order_id', '=', id)
    .returning(['id', 'sha256'])
    .execute()
  const hashes = attachments.map(({ sha256 }) => sha256)
  await releaseBlobs(tx, tenant, hashes)
  note(running.work.hashes, hashes)
  note(running.work.recordIds, [id, ...attachments.map((attachment) => attachment.id)])
  running.count('attachments', attachments.length)
  for (const table of ['order_result', 'order_detail'] as const) {
    await tx.db
      .deleteFrom(table as 'order_detail')
      .where('tenant', '=', tenant)
      .where('order_id', '=', id)
      .execute()
  }
  await tx.db.deleteFrom('assessment_order').where('tenant', '=', tenant).where('id', '=', id).execute()
  running.count('orders', 1)
}
