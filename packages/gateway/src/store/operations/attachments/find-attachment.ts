import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** An attachment with its order. */
export const findAttachment = read(async (tx, tenant, { id }: { id: string }) => {
  const attachment = await findRow(tx, 'attachment', tenant, id)
  return { attachment, order: await findRow(tx, 'assessment_order', tenant, attachment.order_id) }
})
