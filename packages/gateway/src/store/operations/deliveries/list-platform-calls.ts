import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { hasStatus, type ItemRow, itemsOf, type ShownStatus, withAttempts } from './item-view.ts'

export interface PlatformCallFilter {
  page: Page
  kind?: string
  recordId?: string
  connectionId?: string
  status?: ShownStatus
}

/** Calls to platforms, newest first, with their attempts. */
export const listPlatformCalls = read(async (tx, tenant, args: PlatformCallFilter) => {
  let query = itemsOf(tx, tenant, 'platform_call')
  if (args.kind) query = query.where('item.kind', '=', args.kind)
  if (args.recordId) query = query.where('item.record_id', '=', args.recordId)
  if (args.connectionId) query = query.where('item.connection_id', '=', args.connectionId)
  if (args.status) query = query.where(hasStatus(args.status))
  const { rows, next } = await newestFirst(tx, 'item' as 'outbox_item', query, args.page)
  return { items: await withAttempts(tx, tenant, rows as ItemRow[]), next }
})
