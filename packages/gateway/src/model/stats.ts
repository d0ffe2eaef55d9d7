/** Series of figures over time, as charts show them: `GET /v1/stats`. */

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The spans for which figures are kept, and for how long. Milliseconds. */
export const statGrains = {
  minute: { grain: minuteMs, keptMs: 2 * dayMs + hourMs },
  hour: { grain: hourMs, keptMs: 366 * dayMs },
} as const

/** For how long ago a series can be had by the minute. Milliseconds. */
export const minutesKeptMs = 2 * dayMs

/** What is counted. `sum`: figures of a longer span are added up; `greatest`: the greatest of them stands for it. */
export const statMetrics = {
  messages: { unit: 'messages', by: 'sum' },
  refusals: { unit: 'messages', by: 'sum' },
  deliveries: { unit: 'tries', by: 'sum' },
  delivery_latency_ms: { unit: 'milliseconds', by: 'sum' },
  platform_calls: { unit: 'tries', by: 'sum' },
  queue: { unit: 'items', by: 'greatest' },
  queue_oldest_age_seconds: { unit: 'seconds', by: 'greatest' },
} as const satisfies Record<string, { unit: string; by: 'sum' | 'greatest' }>

export type StatMetric = keyof typeof statMetrics
export const statMetricNames = Object.keys(statMetrics) as StatMetric[]

/** What became of a delivery or platform call by a try of it. `failed` is tried again. */
export const deliveryOutcomes = ['delivered', 'failed', 'dead'] as const

/** What waits, by what it waits for. */
export const queueLanes = ['deliveries', 'platform_calls', 'projection'] as const
export type QueueLane = (typeof queueLanes)[number]

/** What waits in one lane at a moment. The age is of the oldest that could go on: how long it has been due. */
export interface QueueDepth {
  lane: QueueLane
  depth: number
  oldestAgeSeconds: number
}

/** What `/v1/stats` is given beside the store. */
export interface StatsNow {
  /** Writes what this process has counted and not written yet. */
  settle(): Promise<void>
  /** What waits at this moment, or a few seconds ago. */
  queue(tenant: string): Promise<QueueDepth[]>
}

/**
 * Times are counted by buckets, each wider than the one before it by this factor, so that the counts of many processes and
 * spans add up, and a quantile is off by less than a tenth.
 */
const growth = 2 ** 0.25

/** The bucket that a time falls into: number 0 holds all up to a millisecond. */
export const latencyBucket = (ms: number): number => (ms <= 1 ? 0 : Math.ceil(Math.log(ms) / Math.log(growth) - 1e-9))

/** A quantile (0 to 1) of times counted by bucket, in milliseconds; null where none was counted. */
export function quantileOf(counts: ReadonlyMap<number, number>, quantile: number): number | null {
  const buckets = [...counts].sort(([a], [b]) => a - b)
  const total = buckets.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  let left = quantile * total
  for (const [bucket, count] of buckets) {
    if (left > count) {
      left -= count
      continue
    }
    const [from, to] = [bucket === 0 ? 0 : growth ** (bucket - 1), growth ** bucket]
    return Math.round((from + (to - from) * (left / count)) * 10) / 10
  }
  return Math.round(growth ** buckets.at(-1)![0])
}
