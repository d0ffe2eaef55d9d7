import { type StatMetric, statGrains, statMetrics } from '../../../model/stats.ts'
import { instanceWrite } from '../../interface.ts'

/** A figure of one minute. `at` is a moment within it; `labels` is JSON text. */
export interface StatFigure {
  tenant: string
  metric: StatMetric
  labels: string
  at: number
  value: number
}

/**
 * Adds figures to their minutes and hours, whichever process counted them; of a metric of greatest values, the greatest
 * stays.
 */
export const addStats = instanceWrite(async (tx, { figures }: { figures: StatFigure[] }): Promise<void> => {
  for (const by of ['sum', 'greatest'] as const) {
    const rows = new Map<string, StatFigure & { grain: number }>()
    for (const figure of figures.filter(({ metric }) => statMetrics[metric].by === by)) {
      for (const { grain } of Object.values(statGrains)) {
        const at = figure.at - (figure.at % grain)
        const key = [figure.tenant, figure.metric, grain, at, figure.labels].join('\n')
        const value = rows.get(key)?.value
        const together =
          value === undefined || by === 'sum' ? (value ?? 0) + figure.value : Math.max(value, figure.value)
        rows.set(key, { ...figure, grain, at, value: together })
      }
    }
    // In one order, so that two processes never wait for each other's rows in a circle.
    const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
    await tx.dialect.insertMany(
      tx.db,
      'stat',
      ordered.map(({ tenant, metric, grain, at, labels, value }) => ({ tenant, metric, grain, at, labels, value })),
      { accumulate: { key: ['tenant', 'metric', 'grain', 'at', 'labels'], column: 'value', by } },
    )
  }
})
