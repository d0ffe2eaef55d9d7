import type { ColumnTypes } from './types.ts'

/** When `message.rejected` was last told, so that all processes together do so once a minute. `connection_id` is '' without one. */
export const rejectionsTold = (t: ColumnTypes): string[] => [
  `CREATE TABLE rejection_told (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, platform TEXT NOT NULL, reason TEXT NOT NULL,
    told_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, connection_id, platform, reason)) ${t.clustered}`,
]
