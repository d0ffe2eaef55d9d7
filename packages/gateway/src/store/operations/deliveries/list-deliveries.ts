import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { hasStatus, type ItemRow, itemsOf, type ShownStatus, withAttempts } from './item-view.ts'

export interface DeliveryFilter {
  page: Page
  endpointId?: string
  eventId?: string
  eventType?: string
  status?: ShownStatus
}

/** Deliveries of webhooks, newest first, with their attempts. */
export const listDeliveries = read(async (tx, tenant, args: DeliveryFilter) => {
  let query = itemsOf(tx, tenant, 'delivery')
  if (args.endpointId) query = query.where('item.endpoint_id', '=', args.endpointId)
  if (args.eventId) query = query.where('item.event_id', '=', args.eventId)
  if (args.eventType) query = query.where('item.event_type', '=', args.eventType)
  if (args.status) query = query.where(hasStatus(args.status))
  const { rows, next } = await newestFirst(tx, 'item' as 'outbox_item', query, args.page)
  return { items: await withAttempts(tx, tenant, rows as ItemRow[]), next }
})
