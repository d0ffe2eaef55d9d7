import type { Selectable } from 'kysely'
import type { Instant } from '../model/instant.ts'
import type { ClaimRequest } from '../store/operations/outbox/claim-items.ts'
import type { ClaimedItem } from '../store/operations/outbox/item.ts'
import type { EndpointTable } from '../store/outbox-tables.ts'

/** A claimed item and, where it is a delivery, the endpoint as it was then. */
export interface InHand {
  item: ClaimedItem
  endpoint: Selectable<EndpointTable> | null
  /** When it was claimed. */
  since: Instant
}

/** What is in hand of one lane, and how much more it takes. */
export interface Lane {
  name: string
  /** Claimed, and waiting for a free place among those being sent. */
  waiting: InHand[]
  sending: number
  /** No use asking the store for more before this. */
  pausedUntil: Instant
  /** How long a try takes lately. Milliseconds. */
  tryMs: number
  /** When it was last in use. */
  usedAt: Instant
  failuresInARow: number
}

export interface LaneOptions {
  /** Tries of one lane that run at the same time. */
  perLane: number
  /** Items in hand that all lanes should have together; when they do, each lane may still have its fair share. */
  inHand: number
}

/**
 * Beyond those being sent, a lane takes what it sends within this time, or while a few claims are answered, so that a
 * fast one never runs dry. Milliseconds.
 */
const aheadMs = 50
const aheadClaims = 3

/** A lane that failed this often in a row is merely probed, at this part of its concurrency, until one try succeeds. */
const failingAfter = 32
const failingPart = 1 / 8

/** How long it is remembered how a lane behaved of which nothing is in hand. Milliseconds. */
const rememberedMs = 60_000

/** The lanes that this process has something of in hand. */
export function createLanes({ perLane, inHand: mostInHand }: LaneOptions) {
  const lanes = new Map<string, Lane>()
  let held = 0
  let claimMs = 0

  const concurrency = (lane: Lane): number =>
    lane.failuresInARow >= failingAfter ? Math.max(1, Math.floor(perLane * failingPart)) : perLane

  /** Items in hand that the lane takes in all. */
  const capacity = (lane: Lane): number => {
    if (lane.failuresInARow > 0) return concurrency(lane)
    const ahead = Math.max(aheadMs, aheadClaims * claimMs)
    return perLane + Math.min(8 * perLane, Math.floor((perLane * ahead) / Math.max(1, lane.tryMs)))
  }

  /** What one lane may have in hand when all lanes together have as much as they should. */
  const fairShare = (): number => {
    let inUse = 1
    for (const lane of lanes.values()) if (lane.sending + lane.waiting.length > 0) inUse++
    return Math.max(1, Math.floor(mostInHand / inUse))
  }

  const roomIn = (lane: Lane, now: Instant): number => {
    if (lane.pausedUntil > now) return 0
    const most = held < mostInHand ? capacity(lane) : Math.min(capacity(lane), fairShare())
    return Math.max(0, most - lane.waiting.length - lane.sending)
  }

  const laneNamed = (name: string): Lane => {
    let lane = lanes.get(name)
    if (!lane) {
      lane = { name, waiting: [], sending: 0, pausedUntil: 0, tryMs: aheadMs, usedAt: 0, failuresInARow: 0 }
      lanes.set(name, lane)
    }
    return lane
  }

  return {
    /** Items in hand over all lanes. */
    held: () => held,
    all: () => lanes.values(),
    roomIn,

    /** How much a claim may bring. */
    room(now: Instant): ClaimRequest['room'] {
      const byLane: Record<string, number> = Object.create(null)
      for (const lane of lanes.values()) byLane[lane.name] = roomIn(lane, now)
      return { byLane, otherwise: held < mostInHand ? perLane : Math.min(perLane, fairShare()) }
    },

    /** Whether so much of the lane was sent that it is worth asking the store for more. */
    isHungry: (lane: Lane): boolean => (lane.waiting.length + lane.sending) * 4 <= capacity(lane) * 3,

    /** A claim was answered within so long. */
    claimed(ms: number): void {
      claimMs += (ms - claimMs) / 8
    },

    pause(name: string, until: Instant): void {
      laneNamed(name).pausedUntil = until
    },

    /** Takes a claimed item in hand. */
    take(inHand: InHand): Lane {
      const lane = laneNamed(inHand.item.lane)
      lane.usedAt = inHand.since
      lane.waiting.push(inHand)
      held++
      return lane
    },

    /** The next item of the lane that may be sent now. */
    next(lane: Lane): InHand | undefined {
      if (lane.sending >= concurrency(lane)) return undefined
      const next = lane.waiting.shift()
      if (next) lane.sending++
      return next
    },

    /** A try that `next` gave out has ended. */
    ended(lane: Lane, tryMs: number, hasFailed: boolean): void {
      lane.sending--
      held--
      lane.tryMs += (tryMs - lane.tryMs) / 8
      lane.failuresInARow = hasFailed ? lane.failuresInARow + 1 : 0
    },

    /** Puts down items that wait, all or those at the positions given, and answers them. */
    drop(positions?: ReadonlySet<number>): ClaimedItem[] {
      const dropped: ClaimedItem[] = []
      const isDropped = ({ item }: InHand) => !positions || positions.has(item.position)
      for (const lane of lanes.values()) {
        dropped.push(...lane.waiting.filter(isDropped).map(({ item }) => item))
        lane.waiting = lane.waiting.filter((inHand) => !isDropped(inHand))
      }
      held -= dropped.length
      return dropped
    },

    /** Forgets lanes of which nothing has been in hand for a while, so that the map does not grow with every lane ever met. */
    tidy(now: Instant): void {
      for (const [name, lane] of lanes) {
        const isIdle = lane.sending === 0 && lane.waiting.length === 0 && lane.pausedUntil <= now
        if (isIdle && lane.usedAt < now - rememberedMs) lanes.delete(name)
      }
    },
  }
}

export type Lanes = ReturnType<typeof createLanes>
