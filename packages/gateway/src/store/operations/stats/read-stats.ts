import { sql } from 'kysely'
import { type StatMetric, statGrains, statMetrics } from '../../../model/stats.ts'
import { read } from '../../interface.ts'

export interface StatsWanted {
  metric: StatMetric
  from: number
  /** Exclusive. */
  to: number
  stepMs: number
}

/** The figures of a metric by step, counted from `from`, and labels; steps without a figure have no row. */
export const readStats = read(
  async (tx, tenant, wanted: StatsWanted): Promise<{ step: number; labels: string; value: number }[]> => {
    const { metric, from, to, stepMs } = wanted
    const { grain } = stepMs % statGrains.hour.grain === 0 ? statGrains.hour : statGrains.minute
    const figure = statMetrics[metric].by === 'sum' ? sql`sum(value)` : sql`max(value)`
    const { rows } = await sql<{ step: number; labels: string; value: number }>`
      select step, labels, ${figure} as value from (
        select (at - cast(${from} as bigint)) / cast(${stepMs} as bigint) as step, labels, value from stat
        where tenant = ${tenant} and metric = ${metric} and grain = ${grain} and at >= ${from} and at < ${to}) as figures
      group by step, labels order by labels, step`.execute(tx.db)
    return rows.map(({ step, labels, value }) => ({ step: Number(step), labels, value: Number(value) }))
  },
)
