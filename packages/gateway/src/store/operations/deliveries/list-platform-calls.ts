import { readOfOneMoment } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { type ItemRow, withAttempts } from './item-view.ts'
import { type ItemFilter, matchingItems } from './matching-items.ts'

export interface PlatformCallFilter
  extends Pick<ItemFilter, 'kind' | 'recordId' | 'messageId' | 'connectionId' | 'status'> {
  page: Page
}

/** Calls to platforms, newest first, with their attempts. */
export const listPlatformCalls = readOfOneMoment(async (tx, tenant, { page, ...filter }: PlatformCallFilter) => {
  const query = matchingItems(tx, tenant, 'platform_call', filter)
  const { rows, next } = await newestFirst(tx, 'item' as 'outbox_item', query, page)
  return { items: await withAttempts(tx, tenant, rows as ItemRow[]), next }
})
