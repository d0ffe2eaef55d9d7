import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceRead } from '../../interface.ts'

/** How much waits to leave, by family. */
export interface OutboxDepth {
  family: string
  /** Items to be sent, those being sent or waiting for their next try among them. */
  pending: number
  /** Deliveries that wait for a disabled endpoint. */
  held: number
  /** How long the oldest item that could leave has been due. Milliseconds. */
  oldestDueMs: number
}

/** Counts over all tenants. Looks at every pending item: for a scrape now and then, not for a request. */
export const outboxDepth = instanceRead(async (tx, { now }: { now: Instant }): Promise<OutboxDepth[]> => {
  const { rows } = await sql<{ family: string; pending: number; held: number; oldest: number | null }>`
    select i.family,
      sum(case when e.status = 'disabled' then 0 else 1 end) as pending,
      sum(case when e.status = 'disabled' then 1 else 0 end) as held,
      min(case when e.status = 'disabled' then null else i.due_at end) as oldest
    from outbox_item i left join endpoint e on e.tenant = i.tenant and e.id = i.endpoint_id
    where i.status = 'pending' group by i.family order by i.family`.execute(tx.db)
  return rows.map(({ family, pending, held, oldest }) => ({
    family,
    pending: Number(pending),
    held: Number(held),
    oldestDueMs: oldest === null ? 0 : Math.max(0, now - Number(oldest)),
  }))
})
