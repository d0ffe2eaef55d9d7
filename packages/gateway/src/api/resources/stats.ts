import Type from 'typebox'
import { formatInstant } from '../../model/instant.ts'
import { InstantText, queryInstant } from '../../model/instants.ts'
import {
  deliveryOutcomes,
  minutesKeptMs,
  quantileOf,
  queueLanes,
  type StatMetric,
  statGrains,
  statMetrics,
} from '../../model/stats.ts'
import { invalidQuery } from '../../model/validate.ts'
import { Series, StatMetricName } from '../schemas/stats.ts'
import type { Resource } from './index.ts'

const mostSteps = 2000
const quantiles = ['0.5', '0.95']

/** The series that are there even where nothing was counted. */
const standing: Partial<Record<StatMetric, Record<string, string>[]>> = {
  deliveries: deliveryOutcomes.map((outcome) => ({ outcome })),
  delivery_latency_ms: quantiles.map((quantile) => ({ quantile })),
  queue: queueLanes.map((lane) => ({ lane })),
  queue_oldest_age_seconds: queueLanes.map((lane) => ({ lane })),
}

export const stats: Resource = (route, deps) => {
  route({
    method: 'GET',
    path: '/stats',
    name: 'readStats',
    tag: 'Stats',
    summary: 'Read a series of figures over time',
    description:
      'Steps begin at multiples of `step`, so `from` and `to` are widened to such. By the minute for two days, by the hour for a year. What waits now stands in the last point of the queue.',
    scope: 'read_redacted',
    query: Type.Object({
      metric: StatMetricName,
      from: Type.Optional(InstantText),
      to: Type.Optional(InstantText),
      step: Type.Integer({ minimum: 60, multipleOf: 60, default: 60, description: 'Seconds, whole minutes.' }),
    }),
    answer: { status: 200, description: 'One series for each combination of labels.', schema: Series },
    async handler({ tenant, query }) {
      const span = spanOf(query, deps.now())
      await deps.stats.settle()
      const figures = await deps.store.readStats(tenant, { metric: query.metric, ...span })
      const series = seriesOf(query.metric, figures, (span.to - span.from) / span.stepMs)
      if (span.hasNow) await addNow(tenant, query.metric, series)
      return {
        metric: query.metric,
        unit: statMetrics[query.metric].unit,
        from: formatInstant(span.from),
        to: formatInstant(span.to),
        step: query.step,
        series: series.map(({ labels, values }) => ({
          labels,
          points: values.map((value, at) => ({ at: formatInstant(span.from + at * span.stepMs), value })),
        })),
      }
    },
  })

  async function addNow(tenant: string, metric: StatMetric, series: Drawn[]): Promise<void> {
    if (metric !== 'queue' && metric !== 'queue_oldest_age_seconds') return
    for (const { lane, depth, oldestAgeSeconds } of await deps.stats.queue(tenant)) {
      const drawn = series.find(({ labels }) => labels.lane === lane)!
      drawn.values[drawn.values.length - 1] = metric === 'queue' ? depth : oldestAgeSeconds
    }
  }
}

interface Drawn {
  labels: Record<string, string>
  values: (number | null)[]
}

/** The span that is asked for, from the beginning of a step to the end of one, and no further than now. */
function spanOf(query: { from?: string; to?: string; step: number }, now: number) {
  const stepMs = query.step * 1000
  const asked = queryInstant('to', query.to) ?? now + 1
  const from = queryInstant('from', query.from) ?? asked - statGrains.hour.grain
  if (from >= asked) throw invalidQuery('from', 'must be before `to`, and before now')
  const start = Math.floor(from / stepMs) * stepMs
  const to = Math.max(start + stepMs, Math.ceil(Math.min(asked, now + 1) / stepMs) * stepMs)
  if ((to - start) / stepMs > mostSteps) {
    throw invalidQuery('step', `would make more than ${mostSteps} points: ask for longer steps, or a shorter time`)
  }
  if (stepMs % statGrains.hour.grain !== 0 && start < now - minutesKeptMs - stepMs) {
    throw invalidQuery('step', 'must be whole hours (3600) where `from` is more than two days ago')
  }
  return { from: start, to, stepMs, hasNow: start <= now && now < to }
}

function seriesOf(
  metric: StatMetric,
  figures: { step: number; labels: string; value: number }[],
  steps: number,
): Drawn[] {
  const byLabels = Map.groupBy(figures, ({ labels }) => labels)
  if (metric === 'delivery_latency_ms') return quantileSeries(byLabels, steps)
  for (const labels of standing[metric] ?? []) {
    if (!byLabels.has(JSON.stringify(labels))) byLabels.set(JSON.stringify(labels), [])
  }
  const drawn = [...byLabels].map(([labels, own]): Drawn => {
    const values = new Array<number>(steps).fill(0)
    for (const { step, value } of own) values[step] = value
    return { labels: JSON.parse(labels), values }
  })
  const order = (standing[metric] ?? []).map((labels) => JSON.stringify(labels))
  const placeOf = ({ labels }: Drawn) => order.indexOf(JSON.stringify(labels))
  return drawn.sort((a, b) => placeOf(a) - placeOf(b))
}

function quantileSeries(byBucket: Map<string, { step: number; value: number }[]>, steps: number): Drawn[] {
  const counts = Array.from({ length: steps }, () => new Map<number, number>())
  for (const [labels, own] of byBucket) {
    const { bucket } = JSON.parse(labels) as { bucket: number }
    for (const { step, value } of own) counts[step]!.set(bucket, value)
  }
  return quantiles.map((quantile) => ({
    labels: { quantile },
    values: counts.map((of) => quantileOf(of, Number(quantile))),
  }))
}
