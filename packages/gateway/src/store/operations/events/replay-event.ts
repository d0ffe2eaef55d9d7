import type { Instant } from '../../../model/instant.ts'
import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { endpointWants, readEndpointFilters } from './match-endpoints.ts'
import { newDelivery } from './new-delivery.ts'

/**
 * Sends an event again: to the endpoint named, whatever it asked for, else to every endpoint that asks for such events
 * now. Answers the ids of the new deliveries.
 */
export const replayEvent = write(
  async (tx, tenant, args: { id: string; endpointId?: string; now: Instant }): Promise<{ deliveryIds: string[] }> => {
    const event = await findRow(tx, 'event', tenant, args.id)
    if (event.erased_at !== null) throw new StoreFault('erased', args.id)
    const told = { type: event.type, connectionId: event.connection_id }
    const endpointIds = args.endpointId
      ? [(await findRow(tx, 'endpoint', tenant, args.endpointId)).id]
      : (await readEndpointFilters(tx, tenant)).filter((filter) => endpointWants(filter, told)).map(({ id }) => id)
    const deliveries = endpointIds.map((endpointId) => newDelivery(tx.ids, event, endpointId, args.now))
    await tx.dialect.insertMany(tx.db, 'outbox_item', deliveries)
    if (deliveries.length > 0) tx.wake('outbox')
    return { deliveryIds: deliveries.map(({ id }) => id) }
  },
)
