import { randomUUID } from 'node:crypto'
import type { Instant } from '../model/instant.ts'
import { sealingContext } from '../secrets/contexts.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import { type Store, StoreFault } from '../store/interface.ts'
import type { ClaimedItem, ItemStatus } from '../store/operations/outbox/item.ts'
import { within } from '../store/within.ts'
import type { HttpClient } from './http/client.ts'
import type { ItemKind, TryOutcome } from './kinds.ts'
import { createLanes, type InHand, type Lane } from './lanes.ts'
import { createLeaseKeeper, type LeaseOptions, leaseOptions } from './leases.ts'
import { createReportQueue } from './reports.ts'
import { createTryRunner } from './try-runner.ts'
import { createWebhookKind } from './webhook.ts'

/** The part of a logger that the outbox uses. */
export interface OutboxLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What hears of every try that ended. */
export interface OutboxMetrics {
  attempted(attempted: EndedTry): void
}

/** A try that ended: what its item's kind said of it, and where the item stands by it. */
export interface EndedTry extends Pick<ClaimedItem, 'tenant' | 'family' | 'kind'> {
  outcome: TryOutcome['result']
  status: ItemStatus
  durationMs: number
  /** From when the item was made to the end of the try. */
  ageMs: number
}

export interface OutboxOptions {
  store: Store
  http: Pick<HttpClient, 'request'>
  /** Opens the endpoints' secrets, sealed for `sealingContext('endpoint', tenant, id)`. */
  secretBox: Pick<SecretBox, 'open'>
  /** How each kind of item is sent, beside `webhook`. */
  kinds?: Record<string, ItemKind>
  now: () => Instant
  /** From 0 up to 1. */
  random: () => number
  log: OutboxLog
  metrics?: OutboxMetrics
  /** Tries of one lane that run at the same time. */
  perLane?: number
  /** Items in hand that all lanes should have together; when they do, each lane may still have its fair share. */
  inHand?: number
  /** How often to look for what falls due without anybody saying so. Milliseconds. */
  pollMs?: number
  lease?: LeaseOptions
}

export interface Outbox {
  /** Begins to claim and send. Where one process has the store, it has freed its predecessor's leases before. */
  start(): void
  /** Looks for what is due, now. */
  wake(): void
  /** Items claimed and not yet recorded as done. */
  inHand(): number
  /**
   * Claims nothing more and finishes what is being sent; after `deadlineMs` it frees the rest, whose next try uses up no
   * wait. Resolves when all is recorded.
   */
  stop(deadlineMs: number): Promise<void>
}

/** Items asked for in one claim at most. */
const maxItems = 512

/** A claim brings more when lanes have become free meanwhile: so little later, where one is known to have more. */
const refillMs = 2

/** How long to wait after the store failed. Milliseconds. */
const afterFailureMs = 1000

/** An item that waited for longer is sent to its endpoint as it is by then: it may be disabled, or be elsewhere. Milliseconds. */
const endpointBelievedMs = 1000

/** Why an item that was claimed is not sent. */
const endpointChanged = 'the endpoint is not active any more, or could not be read'
const stopped = 'Gangway was stopped'

/** How long recording may take when we stop: a store that is down must not keep the process. Milliseconds. */
const recordWithinMs = 5000

/**
 * Sends what is in the outbox (design section 2): claims what is due, sends it, records what became of it, until it is
 * stopped. Any number of processes may do so on one PostgreSQL.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, now, log } = options
  const lanes = createLanes({ perLane: options.perLane ?? 32, inHand: options.inHand ?? 1024 })
  const leases = createLeaseKeeper({
    store,
    now,
    lease: options.lease ?? leaseOptions(store.kind),
    lost: (positions) => void lanes.drop(positions).map(({ position }) => leases.release(position)),
    failed: (error) => log.error({ error }, 'The leases of the outbox could not be renewed'),
  })
  const reports = createReportQueue({ store, now, log, settled: ({ position }) => leases.release(position) })
  const { http, secretBox, random, metrics } = options
  const openSecret = (sealed: string, tenant: string, endpointId: string) =>
    secretBox.open(sealed, sealingContext('endpoint', tenant, endpointId))
  const kinds = { ...options.kinds, webhook: createWebhookKind({ http, store, openSecret }) }
  const tries = createTryRunner({ store, kinds, now, random, log, metrics, report: reports.add })

  /** Lanes whose endpoint said that it wants no more: what was claimed before that was written is not sent to it. */
  const gone = new WeakSet<Lane>()

  let unsubscribe = () => {}
  let timer: NodeJS.Timeout | undefined
  let timerAt = Number.POSITIVE_INFINITY
  let state: 'new' | 'running' | 'stopping' = 'new'
  let claiming: Promise<void> | undefined
  let isAskedAgain = false
  let hasBacklog = false
  let whenIdle = () => {}

  const later = (ms: number): void => {
    const at = performance.now() + ms
    if (state !== 'running' || at >= timerAt) return
    clearTimeout(timer)
    timerAt = at
    timer = setTimeout(() => {
      timerAt = Number.POSITIVE_INFINITY
      wake()
    }, ms)
  }

  const wake = (): void => {
    if (state !== 'running') return
    isAskedAgain = true
    claiming ??= Promise.resolve().then(claimWhileAsked)
  }

  const claimWhileAsked = async (): Promise<void> => {
    while (isAskedAgain && state === 'running') {
      isAskedAgain = false
      try {
        await claim()
      } catch (error) {
        log.error({ error }, 'The outbox could not be read')
        await new Promise((resolve) => setTimeout(resolve, afterFailureMs))
        isAskedAgain = true
      }
    }
    claiming = undefined
  }

  const claim = async (): Promise<void> => {
    const at = now()
    lanes.tidy(at)
    const until = leases.until(at)
    const room = lanes.room(at)
    const askedAt = performance.now()
    const claimed = await store.claimItems({ now: at, lease: randomUUID(), until, maxItems, room })
    lanes.claimed(performance.now() - askedAt)
    for (const { lane, until } of claimed.limited) lanes.pause(lane, until)
    const endpoints = new Map(claimed.endpoints.map((endpoint) => [endpoint.id, endpoint]))
    const taken = new Set<Lane>()
    for (const item of claimed.items) {
      leases.hold(item, until)
      taken.add(lanes.take({ item, endpoint: endpoints.get(item.lane) ?? null, since: at }))
    }
    for (const lane of taken) sendWaiting(lane)
    hasBacklog = claimed.more
    if (claimed.ending || (claimed.more && [...taken].some((lane) => lanes.roomIn(lane, at) > 0))) isAskedAgain = true
    if (claimed.replaying && (await store.continueReplay({ now: at }))) isAskedAgain = true
    const next = Math.min(claimed.nextDueAt ?? Number.POSITIVE_INFINITY, ...claimed.limited.map((l) => l.until))
    later(Math.max(1, Math.min(next - at, options.pollMs ?? 500)))
  }

  const sendWaiting = (lane: Lane): void => {
    if (state !== 'running') return
    for (let next = lanes.next(lane); next; next = lanes.next(lane)) void send(lane, next)
  }

  const send = async (lane: Lane, claimed: InHand): Promise<void> => {
    const inHand = await asItIsNow(lane, claimed)
    if (inHand) {
      const { durationMs, result } = await tries.run(inHand)
      lanes.ended(lane, durationMs, result === 'retry')
      if (result === 'gone') gone.add(lane)
    } else {
      tries.putBack(claimed.item, state === 'running' ? endpointChanged : stopped)
      lanes.ended(lane, lane.tryMs, false)
    }
    sendWaiting(lane)
    if (lanes.held() === 0) whenIdle()
    if (hasBacklog && lanes.isHungry(lane)) later(refillMs)
  }

  /** Null where it is not to be sent now: its endpoint was disabled or deleted since it was claimed, or we stop. */
  const asItIsNow = async (lane: Lane, inHand: InHand): Promise<InHand | null> => {
    const { endpoint, since } = inHand
    if (!endpoint || (now() - since < endpointBelievedMs && !gone.has(lane))) return inHand
    try {
      // That it wants no more may not be written yet.
      if (gone.has(lane)) await reports.drained()
      const current = await store.findEndpoint(endpoint.tenant, { id: endpoint.id })
      if (current.status === 'active') gone.delete(lane)
      return state === 'running' && current.status === 'active' ? { ...inHand, endpoint: current } : null
    } catch (error) {
      if (!(error instanceof StoreFault && error.code === 'not_found'))
        log.error({ error }, 'An endpoint could not be read')
      return null
    }
  }

  const stop = async (deadlineMs: number): Promise<void> => {
    const endsAt = performance.now() + deadlineMs
    state = 'stopping'
    unsubscribe()
    clearTimeout(timer)
    await within(deadlineMs, claiming)
    for (const item of lanes.drop()) tries.putBack(item, stopped)
    if (lanes.held() > 0) {
      const idle = new Promise<void>((resolve) => {
        whenIdle = resolve
      })
      await within(Math.max(0, endsAt - performance.now()), idle)
    }
    tries.cutOff()
    await within(recordWithinMs, reports.drained())
    leases.stop()
  }

  return {
    start() {
      state = 'running'
      leases.start()
      unsubscribe = store.on('outbox', wake)
      wake()
    },
    wake,
    inHand: () => lanes.held(),
    stop,
  }
}
