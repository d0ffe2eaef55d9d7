import { latencyBucket, type QueueDepth, queueLanes, type StatsNow } from '../model/stats.ts'
import type { Store } from '../store/interface.ts'
import type { ItemStatus } from '../store/operations/outbox/item.ts'
import type { StatFigure } from '../store/operations/stats/add-stats.ts'
import { createCounters } from './counters.ts'

/**
 * Counts what charts show, in memory, and writes it every few seconds: a killed process loses those seconds of a chart,
 * and no record. On PostgreSQL the figures of all processes add up.
 */
export interface Stats extends StatsNow {
  message(tenant: string, platform: string, verdict: string): void
  refusal(tenant: string, platform: string, reason: string): void
  /** A try of an outbox item that ended. */
  attempted(ended: {
    tenant: string
    family: string
    kind: string
    outcome: string
    status: ItemStatus
    ageMs: number
  }): void
  start(): void
  /** Writes what is left. */
  stop(): Promise<void>
}

export interface StatsDeps {
  store: Pick<Store, 'addStats' | 'claimQueueSample' | 'queueDepths'>
  /** Whose kind of platform call this is. */
  platformOf(kind: string): string
  now(): number
  report(error: unknown): void
}

const writeEveryMs = 5000
const minuteMs = 60_000
/** A look at the queue serves for so long, and for longer where it took long: it never keeps a reader busy. */
const queueFreshMs = 3000
const restAfterLook = 20

export function createStats({ store, platformOf, now, report }: StatsDeps): Stats {
  const counters = createCounters(now)
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let sampling: Promise<void> = Promise.resolve()
  let sampled = 0
  let look: { until: number; rows: ReturnType<typeof store.queueDepths> } | undefined

  const write = async () => {
    const figures = counters.take()
    if (figures.length === 0) return
    try {
      await store.addStats({ figures })
    } catch (error) {
      counters.putBack(figures)
      throw error
    }
  }
  const settle = () => {
    const done = writing.then(write)
    writing = done.catch(() => {})
    return done
  }

  const queueRows = () => {
    if (look && performance.now() < look.until) return look.rows
    const began = performance.now()
    const taken = { until: Number.POSITIVE_INFINITY, rows: store.queueDepths({ now: now() }) }
    look = taken
    const rest = () => {
      const took = performance.now() - began
      taken.until = performance.now() + Math.max(queueFreshMs, took * restAfterLook)
    }
    taken.rows.then(rest, () => (taken.until = 0))
    return taken.rows
  }

  /** What waits is written down once a minute, by whichever process comes first. */
  const sample = async () => {
    const minute = Math.floor(now() / minuteMs) * minuteMs
    if (minute === sampled) return
    sampled = minute
    if (!(await store.claimQueueSample({ minute }))) return
    const figures = (await queueRows()).flatMap(({ tenant, lane, depth, oldestAgeSeconds }): StatFigure[] => {
      const labels = JSON.stringify({ lane })
      return [
        { tenant, metric: 'queue', labels, at: minute, value: depth },
        { tenant, metric: 'queue_oldest_age_seconds', labels, at: minute, value: oldestAgeSeconds },
      ]
    })
    if (figures.length > 0) await store.addStats({ figures })
  }

  return {
    message: (tenant, platform, verdict) => counters.count(tenant, 'messages', { platform, verdict }),
    refusal: (tenant, platform, reason) => counters.count(tenant, 'refusals', { platform, reason }),
    attempted({ tenant, family, kind, outcome, status, ageMs }) {
      // What we cut off ourselves says nothing of the other side.
      if (outcome === 'cut_off') return
      const became = status === 'pending' ? 'failed' : status
      if (family !== 'delivery') {
        counters.count(tenant, 'platform_calls', { platform: platformOf(kind), outcome: became })
        return
      }
      counters.count(tenant, 'deliveries', { outcome: became })
      if (became === 'delivered') counters.count(tenant, 'delivery_latency_ms', { bucket: latencyBucket(ageMs) })
    },
    settle,
    async queue(tenant) {
      const own = (await queueRows()).filter((row) => row.tenant === tenant)
      return queueLanes.map((lane): QueueDepth => {
        const { depth = 0, oldestAgeSeconds = 0 } = own.find((row) => row.lane === lane) ?? {}
        return { lane, depth, oldestAgeSeconds }
      })
    },
    start() {
      const sampleNow = () => {
        sampling = sampling.then(sample).catch(report)
      }
      timer = setInterval(() => {
        void settle().catch(report)
        sampleNow()
      }, writeEveryMs)
      sampleNow()
    },
    async stop() {
      clearInterval(timer)
      await sampling
      await settle().catch(report)
    },
  }
}
