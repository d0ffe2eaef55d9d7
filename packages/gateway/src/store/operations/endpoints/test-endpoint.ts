import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { newDelivery } from '../events/new-delivery.ts'
import { findRow } from '../find-row.ts'
import { endpointRecord } from './endpoint-record.ts'

/** Sends an `endpoint.test` event to this endpoint alone, whatever it asked for. Answers the ids of event and delivery. */
export const testEndpoint = write(async (tx, tenant, { id, now }: { id: string; now: Instant }) => {
  const endpoint = await findRow(tx, 'endpoint', tenant, id)
  const event = {
    tenant,
    id: tx.ids.newId('event'),
    type: 'endpoint.test',
    timestamp: now,
    connection_id: null,
    record_id: id,
    message_id: null,
    data: JSON.stringify(endpointRecord(endpoint)),
  }
  const delivery = newDelivery(tx.ids, event, id, now)
  await tx.dialect.insertMany(tx.db, 'event', [event])
  await tx.dialect.insertMany(tx.db, 'outbox_item', [delivery])
  tx.wake('events')
  tx.wake('outbox')
  return { eventId: event.id, deliveryId: delivery.id }
})
