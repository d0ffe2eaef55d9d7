import type { Selectable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'
import type { EndpointTable } from '../../outbox-tables.ts'
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
  /** Some lane may have more that is due now, were there room for it. */
  more: boolean
  /** Deliveries to deleted endpoints are still to be ended. */
  ending: boolean
  /** When the next lane of which nothing is due now has something; null where none waits. */
  nextDueAt: Instant | null
  /** Lanes whose next items a limit holds back, and until when it is of no use to ask for them. */
  limited: { lane: string; until: Instant }[]
  /** Events of a bulk replay are still to be queued. */
  replaying: boolean
}

/**
 * Leases items that are due, over all tenants: from each lane as many as it has room for, so that no lane waits for
 * another, and from each at least one even where `maxItems` is short. The tries are on record when this answers (design
 * rule 5). A lease is a due time in the future: whoever lets it pass has lost the item to the next claim.
 */
export const claimItems = instanceWrite(async (tx, request: ClaimRequest): Promise<Claim> => {
  const { now } = request
  const { lanes, replaying } = await pendingLanes(tx)
  const open = lanes.filter((lane) => !lane.shut)
  const allDue = open.filter((lane) => lane.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt)
  const due = allDue.filter((lane) => roomOf(request, lane) > 0)
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
    items: items.map((item) => ({ ...item, lease: request.lease, number: item.tries + 1 })),
    endpoints: endpointsOf(due, items),
    more: allDue.length > wanted.length || mayHaveMore(wanted, found),
    ending,
    nextDueAt: next.length > 0 ? Math.min(...next) : null,
    limited,
    replaying,
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
