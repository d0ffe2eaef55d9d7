import { readOfOneMoment } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { type ItemRow, withAttempts } from './item-view.ts'
import { type ItemFilter, matchingItems } from './matching-items.ts'

export interface DeliveryFilter
  extends Pick<ItemFilter, 'endpointId' | 'eventId' | 'eventType' | 'recordId' | 'messageId' | 'status'> {
  page: Page
}

/** Deliveries of webhooks, newest first, with their attempts. */
export const listDeliveries = readOfOneMoment(async (tx, tenant, { page, ...filter }: DeliveryFilter) => {
  const query = matchingItems(tx, tenant, 'delivery', filter)
  const { rows, next } = await newestFirst(tx, 'item' as 'outbox_item', query, page)
  return { items: await withAttempts(tx, tenant, rows as ItemRow[]), next }
})
