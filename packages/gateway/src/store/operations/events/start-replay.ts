import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { queueReplayed } from './queue-replayed.ts'
import type { ReplayFilter } from './replay-filter.ts'

/**
 * Sends the events again. The first are queued here, the rest of many soon after, piece by piece, so that nothing else
 * waits. `count` is what the caller counted before; where all were queued at once, the answer is exact.
 */
export const startReplay = write(
  async (tx, tenant, args: ReplayFilter & { count: number; now: Instant }): Promise<{ count: number }> => {
    // What happens from now on is delivered anyway.
    const filter = { ...args, until: Math.min(args.until, args.now + 1) }
    const { queued, progress } = await queueReplayed(tx, tenant, filter, null, args.now)
    if (!progress) return { count: queued }
    await tx.dialect.insertMany(tx.db, 'replay', [
      {
        tenant,
        endpoint_id: filter.endpointId,
        since: filter.since,
        until: filter.until,
        event_types: filter.eventTypes ? JSON.stringify(filter.eventTypes) : null,
        status: filter.status ?? null,
        after_timestamp: progress.timestamp,
        after_position: progress.position,
      },
    ])
    return { count: Math.max(args.count, queued) }
  },
)
