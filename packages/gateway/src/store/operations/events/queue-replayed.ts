import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { newDelivery } from './new-delivery.ts'
import { type ReplayFilter, replayedEvents } from './replay-filter.ts'

/** Deliveries that a bulk replay queues in one transaction. */
export const queuedAtOnce = 500

/** How far a replay has come: the timestamp and position of the last event queued. */
export interface ReplayProgress {
  timestamp: Instant
  position: number
}

/** Queues the next deliveries of a replay. Answers how many, and how far it came; null when nothing is left. */
export async function queueReplayed(
  tx: Tx,
  tenant: string,
  filter: ReplayFilter,
  after: ReplayProgress | null,
  now: Instant,
): Promise<{ queued: number; progress: ReplayProgress | null }> {
  let query = (await replayedEvents(tx, tenant, filter)).select([
    'event.tenant',
    'event.id',
    'event.type',
    'event.timestamp',
    'event.connection_id',
    'event.position',
  ])
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('event.timestamp', 'event.position'), '>', tuple(after.timestamp, after.position)),
    )
  }
  const events = await query.orderBy('event.timestamp').orderBy('event.position').limit(queuedAtOnce).execute()
  const deliveries = events.map((event) => newDelivery(tx.ids, event, filter.endpointId, now))
  await tx.dialect.insertMany(tx.db, 'outbox_item', deliveries)
  if (deliveries.length > 0) tx.wake('outbox')
  const last = events.length === queuedAtOnce ? events[events.length - 1] : undefined
  return { queued: deliveries.length, progress: last ? { timestamp: last.timestamp, position: last.position } : null }
}
