import { read } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import { findRow } from '../find-row.ts'
import { type ShownAttachment, shownAttachments } from './attachment-view.ts'

/** The attachments of an order, newest first; `not_found` where there is no such order. */
export const listAttachments = read(
  async (tx, tenant, { orderId, page }: { orderId: string; page: Page }): Promise<PageOf<ShownAttachment>> => {
    await findRow(tx, 'assessment_order', tenant, orderId)
    const query = shownAttachments(tx, tenant).where('attachment.order_id', '=', orderId)
    return newestFirst(tx, 'attachment', query, page)
  },
)
