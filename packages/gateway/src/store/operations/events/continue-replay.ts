import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceWrite, StoreFault } from '../../interface.ts'
import type { ReplayTable } from '../../outbox-tables.ts'
import type { ShownStatus } from '../deliveries/item-view.ts'
import { queueReplayed } from './queue-replayed.ts'

type Row = Omit<ReplayTable, 'position' | 'xid'> & { position: number; status: ShownStatus | null }

/** Queues the next piece of a bulk replay that is under way; answers whether there may be more. */
export const continueReplay = instanceWrite(async (tx, { now }: { now: Instant }): Promise<boolean> => {
  const { rows } = await sql<Row>`select * from replay order by position limit 1 ${tx.dialect.skipLocked}`.execute(
    tx.db,
  )
  const row = rows[0]
  if (!row) return false
  const filter = {
    endpointId: row.endpoint_id,
    since: row.since,
    until: row.until,
    eventTypes: row.event_types === null ? null : (JSON.parse(row.event_types) as string[]),
    status: row.status,
  }
  const after = { timestamp: row.after_timestamp, position: row.after_position }
  const progress = await queueReplayed(tx, row.tenant, filter, after, now)
    .then((queued) => queued.progress)
    .catch((error: unknown) => {
      // The endpoint was deleted at this moment, and its replays with it.
      if (error instanceof StoreFault && error.code === 'not_found') return null
      throw error
    })
  if (progress) {
    await sql`update replay set after_timestamp = ${progress.timestamp}, after_position = ${progress.position}
      where position = ${row.position}`.execute(tx.db)
  } else {
    await sql`delete from replay where position = ${row.position}`.execute(tx.db)
  }
  return true
})
