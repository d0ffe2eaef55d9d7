import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { EndpointTable } from '../../outbox-tables.ts'

/** A lane with pending items, as its first one shows it. */
export interface PendingLane {
  lane: string
  dueAt: Instant
  /** The endpoint that the lane is, where it is one and exists. */
  endpoint: Selectable<EndpointTable> | null
  /** The tenant and id of an endpoint that was deleted while deliveries to it were pending. */
  deleted: { tenant: string; endpointId: string } | null
  /** Nothing of it is sent: its endpoint is disabled or gone. */
  shut: boolean
}

type Row = {
  lane: string | null
  due_at: number
  item_tenant: string
  item_endpoint_id: string | null
  replaying: number
} & {
  [Column in keyof Selectable<EndpointTable>]: Selectable<EndpointTable>[Column] | null
}

/**
 * Every lane with pending items, and whether a bulk replay is under way. The walk goes from one lane to the next through the index, so it costs as many steps as
 * there are lanes, however many items wait in each.
 */
export async function pendingLanes(tx: Tx): Promise<{ lanes: PendingLane[]; replaying: boolean }> {
  const { rows } = await sql<Row>`
    with recursive walk (lane) as (
      select min(lane) from outbox_item where status = 'pending'
      union all
      select (select min(i.lane) from outbox_item i where i.status = 'pending' and i.lane > walk.lane)
      from walk where walk.lane is not null),
    lanes as (
      select walk.lane, (
        select i.position from outbox_item i where i.status = 'pending' and i.lane = walk.lane
        order by i.due_at, i.position limit 1) as head_position
      from walk where walk.lane is not null)
    select e.*, lanes.lane, head.due_at, head.tenant as item_tenant, head.endpoint_id as item_endpoint_id, state.replaying
    from (select count(*) as replaying from replay) state
    left join lanes on true
    left join outbox_item head on head.position = lanes.head_position
    left join endpoint e on e.tenant = head.tenant and e.id = head.endpoint_id`.execute(tx.db)
  const lanes = rows.flatMap(({ lane, due_at, item_tenant, item_endpoint_id, replaying, ...columns }) => {
    if (lane === null) return []
    const endpoint = columns.id === null ? null : (columns as Selectable<EndpointTable>)
    const isDeleted = item_endpoint_id !== null && endpoint === null
    const pending: PendingLane = {
      lane,
      dueAt: due_at,
      endpoint,
      deleted: isDeleted ? { tenant: item_tenant, endpointId: item_endpoint_id } : null,
      shut: isDeleted || endpoint?.status === 'disabled',
    }
    return [pending]
  })
  return { lanes, replaying: Number(rows[0]?.replaying) > 0 }
}
