import type { Insertable } from 'kysely'
import type { EventType } from '../../../model/event.ts'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { EventTable, OutboxItemTable } from '../../outbox-tables.ts'
import { together } from '../../together.ts'
import { endpointWants, readEndpointFilters } from './match-endpoints.ts'
import { newDelivery } from './new-delivery.ts'

/** A fact to tell, with the record as it is now. */
export interface NewEvent {
  type: EventType
  timestamp: Instant
  connectionId: string | null
  /** What it is about; with `messageId` it links the event to a person, so that erasing finds it. */
  recordId: string | null
  messageId: string | null
  /** JSON text of the record. */
  data: string
}

/**
 * Writes events, and a delivery for each endpoint that asked for one, in the caller's transaction. A few statements
 * however many events. `exceptEndpoint` hears nothing of them.
 */
export async function emitEvents(
  tx: Tx,
  tenant: string,
  events: readonly NewEvent[],
  exceptEndpoint?: string,
): Promise<void> {
  if (events.length === 0) return
  const endpoints = (await readEndpointFilters(tx, tenant)).filter(({ id }) => id !== exceptEndpoint)
  const rows: Insertable<EventTable>[] = []
  const deliveries: Insertable<OutboxItemTable>[] = []
  for (const event of events) {
    const row = {
      tenant,
      id: tx.ids.newId('event'),
      type: event.type,
      timestamp: event.timestamp,
      connection_id: event.connectionId,
      record_id: event.recordId,
      message_id: event.messageId,
      data: event.data,
    }
    rows.push(row)
    for (const endpoint of endpoints) {
      if (endpointWants(endpoint, event)) deliveries.push(newDelivery(tx.ids, row, endpoint.id, event.timestamp))
    }
  }
  await together(tx.dialect.insertMany(tx.db, 'event', rows), tx.dialect.insertMany(tx.db, 'outbox_item', deliveries))
  tx.wake('events')
  if (deliveries.length > 0) tx.wake('outbox')
}
