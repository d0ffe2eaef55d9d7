import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listEndpoints = read((tx, tenant, args: { page: Page }) =>
  newestFirst(tx, 'endpoint', tx.db.selectFrom('endpoint').selectAll().where('tenant', '=', tenant), args.page),
)
