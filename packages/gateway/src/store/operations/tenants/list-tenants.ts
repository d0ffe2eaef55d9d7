import { instanceRead } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listTenants = instanceRead((tx, page: Page) =>
  newestFirst(tx, 'tenant', tx.db.selectFrom('tenant').selectAll(), page),
)
