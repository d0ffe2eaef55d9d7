import type { Selectable } from 'kysely'
import type { Tx } from '../../interface.ts'
import type { AttachmentTable } from '../../order-tables.ts'

/** An attachment with how the call stands that uploads it. */
export type ShownAttachment = Selectable<AttachmentTable> & { item_status: string }

export function shownAttachments(tx: Tx, tenant: string) {
  return tx.db
    .selectFrom('attachment')
    .innerJoin('outbox_item', (join) =>
      join.onRef('outbox_item.tenant', '=', 'attachment.tenant').onRef('outbox_item.id', '=', 'attachment.item_id'),
    )
    .selectAll('attachment')
    .select('outbox_item.status as item_status')
    .where('attachment.tenant', '=', tenant)
}
