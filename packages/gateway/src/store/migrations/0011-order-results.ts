import type { ColumnTypes } from './types.ts'

/** What assessment orders' platforms are told, and what is asked of them. */
export const orderResults = (t: ColumnTypes): string[] => [
  // How an order's result stands at its platform. `revision` counts the results that were given, `sent_revision` is the
  // one that the platform took last, `sent` what it then held. `unsure` names the members that tries with unknown outcome
  // may have left there since; `sending` is the try that is under way.
  `CREATE TABLE order_result (
    tenant TEXT NOT NULL, order_id TEXT NOT NULL, revision ${t.int} NOT NULL, sent_revision ${t.int}, sent TEXT,
    unsure TEXT, sending TEXT, item_id TEXT,
    PRIMARY KEY (tenant, order_id))${t.clustered}`,

  // Files for an order's result. `url` is where the platform keeps one, once it has taken it.
  `CREATE TABLE attachment (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, order_id TEXT NOT NULL, type TEXT NOT NULL,
    assessment_id TEXT, filename TEXT NOT NULL, content_type TEXT NOT NULL, size ${t.int} NOT NULL, sha256 TEXT NOT NULL,
    item_id TEXT NOT NULL, url TEXT,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX attachment_order ON attachment (tenant, order_id, xid, position)`,

  // What the platform says of an order's candidate, job and hiring team.
  `CREATE TABLE order_detail (
    tenant TEXT NOT NULL, order_id TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, content TEXT,
    item_id TEXT NOT NULL, updated_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, order_id, kind))${t.clustered}`,

  // Requests under a limit key that are no outbox items, while they run; `until` is when one is taken for dead.
  `CREATE TABLE limit_place (
    tenant TEXT NOT NULL, limit_key TEXT NOT NULL, id TEXT NOT NULL, until ${t.int} NOT NULL,
    PRIMARY KEY (tenant, limit_key, id))${t.clustered}`,
]
