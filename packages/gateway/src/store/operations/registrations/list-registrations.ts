import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listRegistrations = read((tx, tenant, args: { page: Page; platform?: string; status?: string }) => {
  let query = tx.db.selectFrom('registration').selectAll().where('tenant', '=', tenant)
  if (args.platform) query = query.where('platform', '=', args.platform)
  if (args.status) query = query.where('status', '=', args.status)
  return newestFirst(tx, 'registration', query, args.page)
})
