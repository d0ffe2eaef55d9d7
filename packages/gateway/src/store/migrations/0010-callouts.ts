import type { ColumnTypes } from './types.ts'

/** What the user's system is asked while a platform waits, and how platforms know us. */
export const callouts = (t: ColumnTypes): string[] => [
  // Where questions of a kind go. `connection_ids` is a JSON list, or null for every connection.
  `CREATE TABLE callout (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, connection_ids TEXT, url TEXT NOT NULL,
    timeout_ms ${t.int} NOT NULL, secret TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,

  // The last good answer to each question after packages; `key` is the hash of the question.
  `CREATE TABLE callout_answer (
    tenant TEXT NOT NULL, callout_id TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL, answered_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, callout_id, key))${t.clustered}`,
  `CREATE INDEX callout_answer_age ON callout_answer (answered_at)`,

  // Packages that the user's system offered when it was asked: the platform keeps their ids, and orders by them later.
  `CREATE TABLE live_package (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, remote_id TEXT NOT NULL, content TEXT NOT NULL,
    seen_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, connection_id, remote_id))${t.clustered}`,

  // Where the candidate takes the assessment, where the user's system said so only after the order was taken.
  `ALTER TABLE assessment_order ADD COLUMN candidate_url TEXT`,

  // The public URL that a platform was last told of us with.
  `CREATE TABLE partner_configuration (
    tenant TEXT NOT NULL, registration_id TEXT NOT NULL, public_url TEXT NOT NULL, put_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, registration_id))${t.clustered}`,
]
