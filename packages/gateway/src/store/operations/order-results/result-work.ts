import { namedAttachments, type OrderResult } from '../../../model/order-result.ts'
import { read } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** What there is to tell a platform of an order's result. */
export interface ResultWork {
  /** The platform's id of the order. */
  remoteId: string
  result: OrderResult
  revision: number
  /** The platform has this revision, as far as we know. */
  sentRevision: number | null
  /** What it held then, JSON text as the platform writes it. */
  sent: string | null
  /** Members that it may hold besides: tries with unknown outcome may have set them. Null where nothing is unsure. */
  unsure: string[] | null
  /** Where it keeps the attachments that the result names, by id; one that is missing is still on its way. */
  attachmentUrls: Record<string, string>
  /** The assessments of the package, by id; null where the package is not known. */
  assessments: { id: string; name: string }[] | null
}

/** Null where no result was given. */
export const readResultWork = read(async (tx, tenant, { orderId }: { orderId: string }): Promise<ResultWork | null> => {
  const order = await findRow(tx, 'assessment_order', tenant, orderId)
  const state = await tx.db
    .selectFrom('order_result')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  if (!state || order.result === null) return null
  const result: OrderResult = JSON.parse(order.result)
  const urls = await tx.db
    .selectFrom('attachment')
    .select(['id', 'url'])
    .where('tenant', '=', tenant)
    .where('order_id', '=', orderId)
    .where(tx.dialect.anyOf('id', namedAttachments(result)))
    .execute()
  const offered = order.package_id === null ? null : await findRow(tx, 'assessment_package', tenant, order.package_id)
  return {
    remoteId: order.remote_id,
    result,
    revision: state.revision,
    sentRevision: state.sent_revision,
    sent: state.sent,
    unsure: state.unsure === null ? null : JSON.parse(state.unsure),
    attachmentUrls: Object.fromEntries(urls.flatMap(({ id, url }) => (url === null ? [] : [[id, url]]))),
    assessments: offered && JSON.parse(offered.assessments),
  }
})
