import { type EventType, eventTypesOnRequest } from '../../../model/event.ts'
import type { Tx } from '../../interface.ts'

/** An endpoint as far as matching events against it needs. Null lists mean all. */
export interface EndpointFilter {
  id: string
  eventTypes: ReadonlySet<string> | null
  connectionIds: ReadonlySet<string> | null
}

/** The tenant's endpoints, disabled ones included: their deliveries wait for them. */
export async function readEndpointFilters(tx: Tx, tenant: string): Promise<EndpointFilter[]> {
  const rows = await tx.db
    .selectFrom('endpoint')
    .select(['id', 'event_types', 'connection_ids'])
    .where('tenant', '=', tenant)
    .execute()
  return rows.map(toEndpointFilter)
}

export function toEndpointFilter(row: {
  id: string
  event_types: string | null
  connection_ids: string | null
}): EndpointFilter {
  return { id: row.id, eventTypes: toSet(row.event_types), connectionIds: toSet(row.connection_ids) }
}

/** Whether the endpoint asked for such an event (model section 6: without `eventTypes`, all but those on request). */
export function endpointWants(filter: EndpointFilter, event: { type: string; connectionId: string | null }): boolean {
  const { eventTypes, connectionIds } = filter
  if (eventTypes ? !eventTypes.has(event.type) : eventTypesOnRequest.includes(event.type as EventType)) return false
  return connectionIds === null || (event.connectionId !== null && connectionIds.has(event.connectionId))
}

function toSet(list: string | null): ReadonlySet<string> | null {
  return list === null ? null : new Set(JSON.parse(list) as string[])
}
