import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export const listCallouts = read((tx, tenant, { page, kind }: { page: Page; kind?: string }) => {
  let query = tx.db.selectFrom('callout').selectAll().where('tenant', '=', tenant)
  if (kind) query = query.where('kind', '=', kind)
  return newestFirst(tx, 'callout', query, page)
})
