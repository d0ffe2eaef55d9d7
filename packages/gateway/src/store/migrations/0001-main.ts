import type { ColumnTypes } from './types.ts'

/**
 * The first schema. Times are epoch milliseconds, flags and lists are JSON text, secrets are sealed text.
 * `position` and `xid` order a table's rows for cursors: a cursor is (xid, position), and never passes a row that another transaction may still write.
 */
export const main = (t: ColumnTypes): string[] => [
  `CREATE TABLE instance_setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)`,

  `CREATE TABLE tenant (
    ${t.position}, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL)`,

  `CREATE TABLE api_key (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, scope TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE, created_at ${t.int} NOT NULL, revoked_at ${t.int},
    UNIQUE (tenant, id))`,

  `CREATE TABLE idempotency_key (
    tenant TEXT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, result TEXT NOT NULL, created_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, key))`,
  `CREATE INDEX idempotency_key_age ON idempotency_key (created_at)`,

  // What we are to a platform, and one customer's account there.
  `CREATE TABLE registration (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, platform TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
    settings TEXT NOT NULL, credentials TEXT NOT NULL, previous_credentials TEXT, previous_valid_until ${t.int},
    url_token TEXT NOT NULL UNIQUE, version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE TABLE connection (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, registration_id TEXT NOT NULL, platform TEXT NOT NULL,
    name TEXT NOT NULL, remote_id TEXT NOT NULL, external_ref TEXT, status TEXT NOT NULL,
    settings TEXT NOT NULL, credentials TEXT NOT NULL, previous_credentials TEXT, previous_valid_until ${t.int},
    issued_client_id TEXT UNIQUE, issued_secret_hash TEXT,
    url_token TEXT NOT NULL UNIQUE, last_message_at ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, registration_id, remote_id))`,
  `CREATE TABLE access_token (
    hash TEXT NOT NULL PRIMARY KEY, tenant TEXT NOT NULL, connection_id TEXT NOT NULL, expires_at ${t.int} NOT NULL)`,
  `CREATE INDEX access_token_connection ON access_token (tenant, connection_id)`,
  `CREATE INDEX access_token_expiry ON access_token (expires_at)`,

  // Inbound requests. A message is never edited: what happens to it later stands in tables of its own.
  `CREATE TABLE message (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT, registration_id TEXT,
    platform TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT,
    dedupe_key TEXT, duplicate_of TEXT, headers TEXT NOT NULL, size ${t.int} NOT NULL, sha256 TEXT,
    verification TEXT NOT NULL, intake_note TEXT, received_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX message_connection ON message (tenant, connection_id, xid, position)`,
  `CREATE INDEX message_rejected ON message (received_at) WHERE verdict = 'rejected'`,
  `CREATE INDEX message_duplicate_of ON message (tenant, duplicate_of) WHERE duplicate_of IS NOT NULL`,
  `CREATE TABLE message_body (
    tenant TEXT NOT NULL, message_id TEXT NOT NULL, bytes ${t.bytes}, blob TEXT,
    PRIMARY KEY (tenant, message_id))`,
  ...t.incompressible('message_body', 'bytes'),
  `CREATE TABLE message_verdict (
    tenant TEXT NOT NULL, message_id TEXT NOT NULL, number ${t.int} NOT NULL, verdict TEXT NOT NULL, reason TEXT,
    verification TEXT NOT NULL, judged_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, message_id, number))`,
  `CREATE TABLE message_record (
    tenant TEXT NOT NULL, message_id TEXT NOT NULL, record_type TEXT NOT NULL, record_id TEXT NOT NULL,
    PRIMARY KEY (tenant, message_id, record_id))`,
  `CREATE INDEX message_record_record ON message_record (tenant, record_id)`,
  // Which keys were seen: small and on its own, so that messages can be pruned and repeats still be known.
  `CREATE TABLE message_key (
    tenant TEXT NOT NULL, connection_id TEXT NOT NULL, key TEXT NOT NULL, message_id TEXT NOT NULL, answer TEXT,
    PRIMARY KEY (tenant, connection_id, key))${t.clustered}`,
  // What is still to be projected, or failed to be. A message without a row here is done.
  `CREATE TABLE message_work (
    ${t.position}, tenant TEXT NOT NULL, message_id TEXT NOT NULL, due_at ${t.int} NOT NULL, lease TEXT,
    failures ${t.int} NOT NULL DEFAULT 0, error TEXT,
    UNIQUE (tenant, message_id))`,
  `CREATE INDEX message_work_due ON message_work (due_at, position)`,
  `CREATE INDEX message_work_lease ON message_work (lease) WHERE lease IS NOT NULL`,
  // Bodies of refused messages, kept within limits per connection ('' where none was found).
  `CREATE TABLE refused_body (
    ${t.position}, tenant TEXT NOT NULL, connection_id TEXT NOT NULL, message_id TEXT NOT NULL, size ${t.int} NOT NULL,
    received_at ${t.int} NOT NULL, UNIQUE (tenant, message_id))`,
  `CREATE INDEX refused_body_connection ON refused_body (tenant, connection_id, position)`,
  `CREATE INDEX refused_body_age ON refused_body (received_at)`,

  // Bytes by content, with how many rows refer to them. Small ones lie here; larger ones in the document store, unless
  // that is this database too. What nobody refers to is removed some time after it was last wanted.
  `CREATE TABLE blob (
    tenant TEXT NOT NULL, sha256 TEXT NOT NULL, size ${t.int} NOT NULL, refs ${t.int} NOT NULL,
    wanted_at ${t.int} NOT NULL, bytes ${t.bytes},
    PRIMARY KEY (tenant, sha256))`,
  ...t.incompressible('blob', 'bytes'),
  `CREATE INDEX blob_unreferenced ON blob (wanted_at) WHERE refs <= 0`,

  // What messages become.
  `CREATE TABLE candidate (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT NOT NULL, match_key TEXT,
    email_fold TEXT, name_fold TEXT, phone_fold TEXT, snapshot TEXT NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, connection_id, match_key))`,
  `CREATE INDEX candidate_email ON candidate (tenant, connection_id, email_fold)`,
  `CREATE TABLE application (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT NOT NULL, platform TEXT NOT NULL,
    remote_id TEXT, message_id TEXT NOT NULL, job_id TEXT, remote_job_id TEXT, candidate_id TEXT NOT NULL,
    status TEXT NOT NULL, flags TEXT NOT NULL, content TEXT NOT NULL, email_fold TEXT, received_at ${t.int} NOT NULL, content_at ${t.int} NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, connection_id, remote_id))`,
  `CREATE INDEX application_list ON application (tenant, xid, position)`,
  `CREATE INDEX application_connection ON application (tenant, connection_id, xid, position)`,
  `CREATE INDEX application_email ON application (tenant, email_fold, xid, position)`,
  `CREATE INDEX application_candidate ON application (tenant, candidate_id, xid, position)`,
  `CREATE TABLE document (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, application_id TEXT NOT NULL, number ${t.int} NOT NULL,
    kind TEXT NOT NULL, filename TEXT, content_type TEXT NOT NULL, declared_content_type TEXT, source_value TEXT,
    size ${t.int} NOT NULL, sha256 TEXT NOT NULL, created_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX document_application ON document (tenant, application_id, number)`,

  `CREATE TABLE assessment_package (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, remote_id TEXT NOT NULL, status TEXT NOT NULL,
    type TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, assessments TEXT NOT NULL,
    connection_ids TEXT, candidate_url_template TEXT, visible_to TEXT,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, remote_id))`,
  `CREATE TABLE assessment_order (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, connection_id TEXT NOT NULL, remote_id TEXT NOT NULL,
    message_id TEXT NOT NULL, kind TEXT NOT NULL, flags TEXT NOT NULL, package_id TEXT, status TEXT NOT NULL,
    content TEXT NOT NULL, token TEXT NOT NULL UNIQUE, result TEXT, received_at ${t.int} NOT NULL,
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, connection_id, remote_id))`,
  `CREATE INDEX assessment_order_list ON assessment_order (tenant, xid, position)`,

  // What leaves.
  `CREATE TABLE event (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, timestamp ${t.int} NOT NULL,
    connection_id TEXT, record_id TEXT, message_id TEXT, data TEXT NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX event_list ON event (tenant, xid, position)`,
  `CREATE INDEX event_time ON event (tenant, timestamp, position)`,
  `CREATE TABLE endpoint (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, url TEXT NOT NULL, event_types TEXT, connection_ids TEXT,
    payload TEXT NOT NULL, status TEXT NOT NULL, disabled_reason TEXT, secret TEXT NOT NULL, previous_secret TEXT,
    previous_valid_until ${t.int}, failing_since ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE TABLE outbox_item (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, kind TEXT NOT NULL,
    lane TEXT NOT NULL, order_key TEXT, limit_key TEXT, limit_per_second ${t.int}, limit_concurrent ${t.int},
    status TEXT NOT NULL, reason TEXT, due_at ${t.int} NOT NULL, lease TEXT,
    tries ${t.int} NOT NULL DEFAULT 0, waits ${t.int} NOT NULL DEFAULT 0, first_tried_at ${t.int},
    event_id TEXT, event_type TEXT, endpoint_id TEXT, connection_id TEXT, registration_id TEXT, record_id TEXT,
    payload TEXT, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id))`,
  `CREATE INDEX outbox_item_due ON outbox_item (lane, due_at, position) WHERE status = 'pending'`,
  `CREATE INDEX outbox_item_order ON outbox_item (order_key, position) WHERE status = 'pending' AND order_key IS NOT NULL`,
  `CREATE INDEX outbox_item_limit ON outbox_item (limit_key) WHERE lease IS NOT NULL AND limit_key IS NOT NULL`,
  `CREATE INDEX outbox_item_list ON outbox_item (tenant, family, xid, position)`,
  `CREATE INDEX outbox_item_endpoint ON outbox_item (tenant, endpoint_id, xid, position) WHERE endpoint_id IS NOT NULL`,
  `CREATE INDEX outbox_item_event ON outbox_item (tenant, event_id, position) WHERE event_id IS NOT NULL`,
  `CREATE INDEX outbox_item_dead ON outbox_item (tenant, family, xid, position) WHERE status = 'dead'`,
  `CREATE INDEX outbox_item_record ON outbox_item (tenant, record_id) WHERE record_id IS NOT NULL`,
  `CREATE TABLE attempt (
    tenant TEXT NOT NULL, item_id TEXT NOT NULL, number ${t.int} NOT NULL, started_at ${t.int} NOT NULL,
    outcome_known ${t.int} NOT NULL DEFAULT 0, duration_ms ${t.int}, response_status ${t.int}, response_headers TEXT, response_body TEXT, error TEXT,
    PRIMARY KEY (tenant, item_id, number))`,
  `CREATE INDEX attempt_age ON attempt (started_at)`,
  // When the tries of the last second under a limit key began.
  `CREATE TABLE limit_window (
    tenant TEXT NOT NULL, limit_key TEXT NOT NULL, recent TEXT NOT NULL,
    PRIMARY KEY (tenant, limit_key))`,
  // Replays of many events, as far as they have come.
  `CREATE TABLE replay (
    ${t.position}, tenant TEXT NOT NULL, endpoint_id TEXT NOT NULL, since ${t.int} NOT NULL, until ${t.int} NOT NULL,
    event_types TEXT, status TEXT, after_timestamp ${t.int} NOT NULL, after_position ${t.int} NOT NULL)`,
]
