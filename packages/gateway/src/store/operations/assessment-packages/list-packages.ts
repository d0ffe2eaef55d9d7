import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listPackages = read(
  (tx, tenant, args: { page: Page; status?: string; type?: string; remoteId?: string }) => {
    let query = tx.db.selectFrom('assessment_package').selectAll().where('tenant', '=', tenant)
    if (args.status) query = query.where('status', '=', args.status)
    if (args.type) query = query.where('type', '=', args.type)
    if (args.remoteId) query = query.where('remote_id', '=', args.remoteId)
    return newestFirst(tx, 'assessment_package', query, args.page)
  },
)
