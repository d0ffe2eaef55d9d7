import type { StatMetric } from '../model/stats.ts'
import type { StatFigure } from '../store/operations/stats/add-stats.ts'

/** Figures of this process that are not written yet. Counting costs the looking up of a number. */
export interface Counters {
  /** Adds one. `labels` come in one order for a metric. */
  count(tenant: string, metric: StatMetric, labels: Record<string, string | number>): void
  /** Takes what has been counted, which is then forgotten here. */
  take(): StatFigure[]
  /** Gives back what could not be written. */
  putBack(figures: StatFigure[]): void
}

/** Figures beyond this many are dropped: while a database is away for hours, a chart must not fill the memory. */
const mostFigures = 20_000

export function createCounters(now: () => number): Counters {
  const minuteMs = 60_000
  let figures = new Map<string, StatFigure>()
  const add = (key: string, make: () => StatFigure, value: number) => {
    const known = figures.get(key)
    if (known) known.value += value
    else if (figures.size < mostFigures) figures.set(key, { ...make(), value })
  }
  const keyOf = (tenant: string, metric: string, minute: number, values: readonly (string | number)[]) =>
    `${tenant} ${metric} ${minute} ${values.join(' ')}`
  return {
    count(tenant, metric, labels) {
      const at = Math.floor(now() / minuteMs) * minuteMs
      const key = keyOf(tenant, metric, at, Object.values(labels))
      add(key, () => ({ tenant, metric, labels: JSON.stringify(labels), at, value: 0 }), 1)
    },
    take() {
      const taken = [...figures.values()]
      figures = new Map()
      return taken
    },
    putBack(given) {
      for (const figure of given) {
        const values = Object.values(JSON.parse(figure.labels)) as string[]
        add(keyOf(figure.tenant, figure.metric, figure.at, values), () => figure, figure.value)
      }
    },
  }
}
