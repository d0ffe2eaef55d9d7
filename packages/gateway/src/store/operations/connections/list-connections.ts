import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listConnections = read((tx, tenant, args: { page: Page; registrationId?: string; platform?: string }) => {
  let query = tx.db.selectFrom('connection').selectAll().where('tenant', '=', tenant)
  if (args.registrationId) query = query.where('registration_id', '=', args.registrationId)
  if (args.platform) query = query.where('platform', '=', args.platform)
  return newestFirst(tx, 'connection', query, args.page)
})
