import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceWrite, type Tx } from '../../interface.ts'
import type { EndpointTable, EventTable } from '../../schema.ts'
import { endDeliveriesOfDeleted } from './end-deliveries-of-deleted.ts'
import type { ClaimedItem, DueItem } from './item.ts'
import { heldByLimits } from './limits.ts'
import { heldByOrder } from './order.ts'
import { type PendingLane, pendingLanes } from './pending-lanes.ts'

export interface ClaimRequest {
  now: Instant
  /** A text that no other claim ever used: whoever knows it may finish the items. */
  lease: string
  /** When the lease ends unless it is renewed. */
  until: Instant
  maxItems: number
  /** How many more items a lane takes; `otherwise` for a lane not named. */
  room: { byLane: Record<string, number>; otherwise: number }
}

export interface Claim {
  items: ClaimedItem[]
  /** The endpoints of the deliveries among them, as they are now. */
  endpoints: Selectable<EndpointTable>[]
  /** Some lane may have more that is due now. */
  more: boolean
  /** Deliveries to deleted endpoints are still to be ended. */
  ending: boolean
  /** When the next item of the lanes that have room falls due; null where none waits. */
  nextDueAt: Instant | null
  /** Lanes whose next items a limit holds back, and until when it is of no use to ask for them. */
  limited: { lane: string; until: Instant }[]
  /** Events of a bulk replay are still to be queued. */
  replaying: boolean
}

/** Longer data is not carried along with a claim, so that a claim of many items stays small in memory. Bytes. */
const carriedDataBytes = 65_536

/**
 * Leases items that are due, over all tenants: from each lane as many as it has room for, so that no lane waits for
 * another, and from each at least one even where `maxItems` is short. The tries are on record when this answers (design
 * rule 5). A lease is a due time in the future: whoever lets it pass has lost the item to the next claim.
 */
export const claimItems = instanceWrite(async (tx, request: ClaimRequest): Promise<Claim> => {
  const { now } = request
  const lanes = await pendingLanes(tx)
  const open = lanes.filter((lane) => !lane.shut && roomOf(request, lane) > 0)
  const due = open.filter((lane) => lane.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)
  const share = Math.max(1, Math.floor(request.maxItems / Math.max(1, due.length)))
  const wanted = due
    .slice(0, request.maxItems)
    .map((lane) => ({ lane: lane.lane, room: Math.min(roomOf(request, lane), share) }))
  const found = wanted.length > 0 ? await tx.dialect.leasing(tx.db).dueItems(wanted, now) : []
  const inOrder = await heldByOrder(tx, found, now)
  const { items, limited } = await heldByLimits(tx, inOrder, now)
  if (items.length > 0) await tx.dialect.leasing(tx.db).beginTries(items, request.lease, request.until, now)
  const ending = await endDeliveriesOfDeleted(tx, lanes, now)
  const next = open.filter((lane) => lane.dueAt > now).map((lane) => lane.dueAt)
  return {
    items: await withEvents(tx, items, request.lease),
    endpoints: endpointsOf(due, items),
    more: due.length > wanted.length || mayHaveMore(wanted, found),
    ending,
    nextDueAt: next.length > 0 ? Math.min(...next) : null,
    limited,
    replaying: await isReplaying(tx),
  }
})

const roomOf = ({ room }: ClaimRequest, { lane }: PendingLane): number =>
  Object.hasOwn(room.byLane, lane) ? room.byLane[lane]! : room.otherwise

/** A lane that gave as much as was asked of it may have more. */
function mayHaveMore(wanted: { lane: string; room: number }[], found: DueItem[]): boolean {
  const perLane = new Map<string, number>()
  for (const { lane } of found) perLane.set(lane, (perLane.get(lane) ?? 0) + 1)
  return wanted.some(({ lane, room }) => (perLane.get(lane) ?? 0) >= room)
}

function endpointsOf(lanes: PendingLane[], items: DueItem[]): Selectable<EndpointTable>[] {
  const claimed = new Set(items.map((item) => item.lane))
  return lanes.flatMap(({ lane, endpoint }) => (endpoint && claimed.has(lane) ? [endpoint] : []))
}

async function withEvents(tx: Tx, items: DueItem[], lease: string): Promise<ClaimedItem[]> {
  const ids = [...new Set(items.flatMap((item) => item.event_id ?? []))]
  type Told = Pick<Selectable<EventTable>, 'tenant' | 'id' | 'timestamp' | 'connection_id' | 'record_id'>
  const events = new Map<string, Told & { data: string | null }>()
  if (ids.length > 0) {
    const tenants = [...new Set(items.map((item) => item.tenant))]
    const { rows } = await sql<Told & { data: string | null }>`
      select tenant, id, timestamp, connection_id, record_id,
        case when octet_length(data) <= ${carriedDataBytes} then data end as data
      from event where ${tx.dialect.anyOf('tenant', tenants)} and ${tx.dialect.anyOf('id', ids)}`.execute(tx.db)
    for (const row of rows) events.set(`${row.tenant} ${row.id}`, row)
  }
  return items.map((item) => {
    const event = events.get(`${item.tenant} ${item.event_id}`)
    return {
      ...item,
      lease,
      number: item.tries + 1,
      event: event
        ? {
            timestamp: event.timestamp,
            connection_id: event.connection_id,
            record_id: event.record_id,
            data: event.data,
          }
        : null,
    }
  })
}

async function isReplaying(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from replay limit 1`.execute(tx.db)
  return rows.length > 0
}
