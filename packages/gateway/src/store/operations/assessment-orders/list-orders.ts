import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export interface OrderFilter {
  connectionId?: string
  packageId?: string
  remoteId?: string
  kind?: string
  status?: string
}

export const listOrders = read((tx, tenant, { page, filter }: { page: Page; filter: OrderFilter }) => {
  let query = tx.db.selectFrom('assessment_order').selectAll().where('tenant', '=', tenant)
  if (filter.connectionId) query = query.where('connection_id', '=', filter.connectionId)
  if (filter.packageId) query = query.where('package_id', '=', filter.packageId)
  if (filter.remoteId) query = query.where('remote_id', '=', filter.remoteId)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.status) query = query.where('status', '=', filter.status)
  return newestFirst(tx, 'assessment_order', query, page)
})
