import { read } from '../../interface.ts'
import { oldestFirst, type Page } from '../../page.ts'

/**
 * Events, oldest first. Each row's own (xid, position) is a cursor too, so that a reader who came to the end goes on from
 * the last one it has seen.
 */
export const listEvents = read((tx, tenant, args: { page: Page; types?: string[]; connectionId?: string }) => {
  let query = tx.db.selectFrom('event').selectAll().where('tenant', '=', tenant)
  if (args.types) query = query.where(tx.dialect.anyOf('type', args.types))
  if (args.connectionId) query = query.where('connection_id', '=', args.connectionId)
  return oldestFirst(tx, 'event', query, args.page)
})
