import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

/** Keys in use; with `revoked`, those that were revoked too. */
export const listApiKeys = read((tx, tenant, args: { page: Page; revoked?: boolean }) => {
  let query = tx.db.selectFrom('api_key').selectAll().where('tenant', '=', tenant)
  if (!args.revoked) query = query.where('revoked_at', 'is', null)
  return newestFirst(tx, 'api_key', query, args.page)
})
