import type { Insertable } from 'kysely'
import type { IdSource } from '../../../model/ids.ts'
import type { Instant } from '../../../model/instant.ts'
import type { OutboxItemTable } from '../../outbox-tables.ts'

/**
 * One event on its way to one endpoint, due at once. The endpoint is its lane: what happens to one never delays another.
 * A disabled endpoint's deliveries are pending too, and shown as held, so that disabling and enabling cost the same
 * however many there are.
 */
export function newDelivery(
  ids: IdSource,
  event: { tenant: string; id: string; type: string; connection_id: string | null },
  endpointId: string,
  now: Instant,
): Insertable<OutboxItemTable> {
  return {
    tenant: event.tenant,
    id: ids.newId('delivery'),
    family: 'delivery',
    kind: 'webhook',
    lane: endpointId,
    status: 'pending',
    due_at: now,
    event_id: event.id,
    event_type: event.type,
    endpoint_id: endpointId,
    connection_id: event.connection_id,
    created_at: now,
    updated_at: now,
  }
}
