import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { QueueDepth, QueueLane } from '../../../model/stats.ts'
import { instanceRead } from '../../interface.ts'

/**
 * What waits, by tenant and lane; where nothing does there is no row. Deliveries that wait for a disabled endpoint are not
 * counted. Looks at everything that waits: for once a minute, not for every request.
 */
export const queueDepths = instanceRead(
  async (tx, { now }: { now: Instant }): Promise<({ tenant: string } & QueueDepth)[]> => {
    // Apart, or SQLite would walk everything that was ever sent, for the order that the groups need.
    const { rows } = await sql<{ tenant: string; lane: string; depth: number; oldest: number }>`
      with waiting as materialized (select tenant, family, endpoint_id, due_at from outbox_item where status = 'pending')
      select i.tenant, case when i.family = 'delivery' then 'deliveries' else 'platform_calls' end as lane,
        count(*) as depth, min(i.due_at) as oldest
      from waiting i left join endpoint e on e.tenant = i.tenant and e.id = i.endpoint_id
      where e.status is null or e.status <> 'disabled' group by i.tenant, i.family
      union all
      select w.tenant, 'projection' as lane, count(*) as depth, min(w.due_at) as oldest from message_work w
      group by w.tenant`.execute(tx.db)
    return rows.map(({ tenant, lane, depth, oldest }) => ({
      tenant,
      lane: lane as QueueLane,
      depth: Number(depth),
      oldestAgeSeconds: Math.max(0, Math.round((now - Number(oldest)) / 1000)),
    }))
  },
)
