import type { ColumnTypes } from './types.ts'

/** Addresses that came with an import, to be told once how it ended. */
export const reports = (t: ColumnTypes): string[] => [
  // `url` is a one-time secret, as it is in the message that brought it; `url_key` is its hash, so that each is told once.
  `CREATE TABLE report (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, application_id TEXT NOT NULL, kind TEXT NOT NULL,
    lane TEXT NOT NULL, url TEXT NOT NULL, url_key TEXT NOT NULL, host TEXT NOT NULL, facts TEXT NOT NULL, outcome TEXT,
    message TEXT, decided_at ${t.int}, item_id TEXT, created_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, connection_id, url_key))${t.clustered}`,
  `CREATE INDEX report_application ON report (tenant, application_id, created_at)`,
  `CREATE INDEX report_item ON report (tenant, item_id) WHERE item_id IS NOT NULL`,
]
