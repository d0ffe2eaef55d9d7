import { sql } from 'kysely'
import type { Tx } from '../../interface.ts'
import { eventsAbout, recordsOf } from '../messages/traced-ids.ts'
import type { Family, ShownStatus } from './item-view.ts'

/** Which items of a family are wanted. */
export interface ItemFilter {
  id?: string
  endpointId?: string
  eventId?: string
  eventType?: string
  kind?: string
  /** What a platform call, or the event of a delivery, is about. */
  recordId?: string
  /** What a platform call, or the event of a delivery, is about came of this message. */
  messageId?: string
  connectionId?: string
  status?: ShownStatus
}

/**
 * Items of a family, as rows of `item` with the shown status as `shown_status`; the caller orders them. The list's own
 * index gives the order for nothing, so a database likes to walk it even where it must go past millions of others. What is
 * rare is therefore looked for by the index that has only it: the columns that would lead elsewhere are hidden from the
 * planner behind `|| ''`.
 */
export function matchingItems(tx: Tx, tenant: string, family: Family, filter: ItemFilter) {
  const { eventId, recordId, messageId, endpointId, status } = filter
  const isOfFew = eventId !== undefined || recordId !== undefined || messageId !== undefined
  const isUnsent = !isOfFew && (status === 'pending' || status === 'held')
  const isDead = !isOfFew && status === 'dead'
  const is = (column: string, value: string, hidden = false) =>
    hidden ? sql<boolean>`${sql.ref(column)} || '' = ${value}` : sql<boolean>`${sql.ref(column)} = ${value}`
  let query = tx.db
    .selectFrom('outbox_item as item')
    .leftJoin('endpoint', (join) =>
      join.onRef('endpoint.tenant', '=', 'item.tenant').onRef('endpoint.id', '=', 'item.endpoint_id'),
    )
    .selectAll('item')
    .select(shownStatus.as('shown_status'))
    .where(is('item.tenant', tenant, isUnsent))
    .where(is('item.family', family, isOfFew || isUnsent || (endpointId !== undefined && !isDead)))
  if (filter.id !== undefined) query = query.where(is('item.id', filter.id))
  if (endpointId !== undefined && isUnsent) query = query.where(is('item.lane', endpointId))
  else if (endpointId !== undefined) query = query.where(is('item.endpoint_id', endpointId, isOfFew || isDead))
  if (eventId !== undefined) query = query.where(is('item.event_id', eventId))
  const events = family === 'delivery' ? eventsAbout(tenant, filter) : null
  if (events) query = query.where(sql<boolean>`item.event_id in (${events})`)
  if (family === 'platform_call' && recordId !== undefined) query = query.where(is('item.record_id', recordId))
  if (family === 'platform_call' && messageId !== undefined) {
    query = query.where(sql<boolean>`item.record_id in (${recordsOf(tenant, messageId)})`)
  }
  if (filter.eventType !== undefined) query = query.where(is('item.event_type', filter.eventType))
  if (filter.kind !== undefined) query = query.where(is('item.kind', filter.kind))
  if (filter.connectionId !== undefined) query = query.where(is('item.connection_id', filter.connectionId))
  return status === undefined ? query : query.where(hasStatus(status))
}

const shownStatus = sql<ShownStatus>`case when item.status = 'pending' and endpoint.status = 'disabled' then 'held' else item.status end`

/** The condition for one shown status. The words are literal, because only so is a partial index known to fit. */
function hasStatus(status: ShownStatus) {
  switch (status) {
    case 'pending':
      return sql<boolean>`item.status = 'pending' and (endpoint.status is null or endpoint.status <> 'disabled')`
    case 'held':
      return sql<boolean>`item.status = 'pending' and endpoint.status = 'disabled'`
    case 'dead':
      return sql<boolean>`item.status = 'dead'`
    default:
      return sql<boolean>`item.status = ${status}`
  }
}
