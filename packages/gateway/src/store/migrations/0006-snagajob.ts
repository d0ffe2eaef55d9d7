import type { ColumnTypes } from './types.ts'

/** What Snagajob is told beside applications' answers, and what it tells of clicks. */
export const snagajob = (t: ColumnTypes): string[] => [
  // Files that we upload: feeds of a connection (`single`) or of a registration (`bulk`), and `disposition` files. How an
  // upload stands is told by its outbox item; `accepted_at` is when the store took the file.
  `CREATE TABLE upload (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, registration_id TEXT NOT NULL,
    connection_id TEXT, cause TEXT NOT NULL, item_id TEXT NOT NULL, row_count ${t.int}, size ${t.int}, sha256 TEXT,
    object_key TEXT, accepted_at ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX upload_registration ON upload (tenant, registration_id, kind, xid, position)`,
  `CREATE INDEX upload_connection ON upload (tenant, connection_id, kind, xid, position) WHERE connection_id IS NOT NULL`,
  `CREATE INDEX upload_accepted ON upload (tenant, registration_id, kind, accepted_at) WHERE accepted_at IS NOT NULL`,
  `CREATE INDEX upload_open ON upload (tenant, registration_id, kind) WHERE accepted_at IS NULL`,

  // One change of an application's status, to be told or (without `status`) passed over for a `reason`. A row goes into
  // one upload and stays with it, so none is ever told twice.
  `CREATE TABLE disposition (
    ${t.position}, tenant TEXT NOT NULL, registration_id TEXT NOT NULL, connection_id TEXT NOT NULL,
    application_id TEXT NOT NULL, apply_id TEXT, application_status TEXT NOT NULL, status TEXT, reason TEXT,
    changed_at ${t.int} NOT NULL, upload_id TEXT, created_at ${t.int} NOT NULL)`,
  `CREATE INDEX disposition_waiting ON disposition (tenant, registration_id, changed_at, position)
    WHERE upload_id IS NULL AND status IS NOT NULL`,
  `CREATE INDEX disposition_upload ON disposition (tenant, upload_id, changed_at, position) WHERE upload_id IS NOT NULL`,
  `CREATE INDEX disposition_list ON disposition (tenant, registration_id, xid, position)`,
  `CREATE INDEX disposition_application ON disposition (tenant, application_id)`,

  // Which conversions were told, so that one that is given again is not.
  `CREATE TABLE click_completion (
    tenant TEXT NOT NULL, registration_id TEXT NOT NULL, apply_click_id TEXT NOT NULL, partner_guid TEXT NOT NULL,
    item_id TEXT NOT NULL, created_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, registration_id, apply_click_id, partner_guid))${t.clustered}`,

  // Clicks, from URLs and from files. `dedupe_key` is the click's id where it has one that can be a key.
  `CREATE TABLE click (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, registration_id TEXT NOT NULL, connection_id TEXT,
    job_id TEXT, remote_job_id TEXT, remote_id TEXT, dedupe_key TEXT NOT NULL, source TEXT NOT NULL,
    clicked_at ${t.int}, content TEXT NOT NULL, received_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, registration_id, dedupe_key))`,
  `CREATE INDEX click_list ON click (tenant, xid, position)`,
  `CREATE INDEX click_connection ON click (tenant, connection_id, xid, position) WHERE connection_id IS NOT NULL`,
  `CREATE INDEX click_job ON click (tenant, job_id, xid, position) WHERE job_id IS NOT NULL`,

  // Sponsorship campaigns as they were given to Snagajob, with what it answered.
  `CREATE TABLE campaign (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, registration_id TEXT NOT NULL, connection_id TEXT NOT NULL,
    name TEXT NOT NULL, content TEXT NOT NULL, item_id TEXT NOT NULL, answer_status ${t.int}, answer TEXT,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX campaign_list ON campaign (tenant, xid, position)`,
]
