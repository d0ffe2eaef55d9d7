import type { ColumnTypes } from './types.ts'

/**
 * What charts are drawn from: sums per span of time, so that reading them costs the same whatever the number of
 * messages. Each figure stands in the row of its minute and in that of its hour (`grain`, milliseconds; `at` is where the
 * span begins); minutes are kept for days, hours for a year. `labels` is JSON text with its members in one order.
 */
export const stats = (t: ColumnTypes): string[] => [
  `CREATE TABLE stat (
    tenant TEXT NOT NULL, metric TEXT NOT NULL, grain ${t.int} NOT NULL, at ${t.int} NOT NULL, labels TEXT NOT NULL,
    value ${t.int} NOT NULL,
    PRIMARY KEY (tenant, metric, grain, at, labels))${t.clustered}`,
  `CREATE INDEX stat_age ON stat (grain, at)`,
]
