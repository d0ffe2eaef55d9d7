import { foldKey } from '../../../model/fold.ts'
import { readOfOneMoment } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { orderExtras } from '../order-results/order-extras.ts'

export interface OrderFilter {
  connectionId?: string
  packageId?: string
  remoteId?: string
  kind?: string
  status?: string
  /** The candidate's, whatever its case. */
  email?: string
}

/** Orders with how their calls stand, newest first. */
export const listOrders = readOfOneMoment(async (tx, tenant, { page, filter }: { page: Page; filter: OrderFilter }) => {
  let query = tx.db.selectFrom('assessment_order').selectAll().where('tenant', '=', tenant)
  if (filter.connectionId) query = query.where('connection_id', '=', filter.connectionId)
  if (filter.packageId) query = query.where('package_id', '=', filter.packageId)
  if (filter.remoteId) query = query.where('remote_id', '=', filter.remoteId)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.email) query = query.where('email_fold', '=', foldKey(filter.email) ?? filter.email)
  const { rows, next } = await newestFirst(tx, 'assessment_order', query, page)
  const extras = await orderExtras(
    tx,
    tenant,
    rows.map((row) => row.id),
  )
  return { rows: rows.map((row) => ({ row, extras: extras.get(row.id)! })), next }
})
