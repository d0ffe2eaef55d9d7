import { sql } from 'kysely'
import { type EventType, eventTypesOnRequest } from '../../../model/event.ts'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { ShownStatus } from '../deliveries/item-view.ts'
import { findRow } from '../find-row.ts'

/** Which events a bulk replay sends again to one endpoint: those it asks for now, narrowed by what is given here. */
export interface ReplayFilter {
  endpointId: string
  /** The event's timestamp: from this one on, and before the other. */
  since: Instant
  until: Instant
  eventTypes?: string[] | null
  /** Only events whose newest delivery to this endpoint stands so: `dead` sends again what was given up. */
  status?: ShownStatus | null
}

/** The events of a replay, as a query over `event`; the caller says what to select, from where on and how many. */
export async function replayedEvents(tx: Tx, tenant: string, filter: ReplayFilter) {
  const endpoint = await findRow(tx, 'endpoint', tenant, filter.endpointId)
  let query = tx.db
    .selectFrom('event')
    .where('event.tenant', '=', tenant)
    .where('event.timestamp', '>=', filter.since)
    .where('event.timestamp', '<', filter.until)
    .where('event.erased_at', 'is', null)
  if (endpoint.event_types === null) query = query.where('event.type', 'not in', eventTypesOnRequest as EventType[])
  else query = query.where(tx.dialect.anyOf('event.type', JSON.parse(endpoint.event_types)))
  if (endpoint.connection_ids !== null) {
    query = query.where(tx.dialect.anyOf('event.connection_id', JSON.parse(endpoint.connection_ids)))
  }
  if (filter.eventTypes) query = query.where(tx.dialect.anyOf('event.type', filter.eventTypes))
  if (filter.status) {
    const isHeld = endpoint.status === 'disabled'
    query = query.where(sql<boolean>`${itemStatus(filter.status, isHeld)} = (
      select newest.status from outbox_item newest
      where newest.tenant = event.tenant and newest.event_id = event.id and newest.endpoint_id = ${endpoint.id}
      order by newest.position desc limit 1)`)
  }
  return query
}

/** The item's own word for a shown status: pending deliveries of a disabled endpoint are all shown as held. */
function itemStatus(status: ShownStatus, isDisabled: boolean): string {
  if (status === 'held') return isDisabled ? 'pending' : 'held'
  return status === 'pending' && isDisabled ? 'none' : status
}
