import type { ColumnTypes } from './types.ts'

/** Erasing people: what is under way, what was, and by what the rest is found. docs/privacy.md goes through every table. */
export const erasures = (t: ColumnTypes): string[] => [
  // `erased` counts what was, by kind. `work` says while it runs who is erased and how far it is, as JSON; null once it is
  // done: what remains holds no person.
  `CREATE TABLE erasure (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, requested_at ${t.int} NOT NULL, completed_at ${t.int},
    due_at ${t.int}, erased TEXT NOT NULL, work TEXT,
    UNIQUE (tenant, id))`,
  `CREATE INDEX erasure_list ON erasure (tenant, xid, position)`,
  `CREATE INDEX erasure_due ON erasure (due_at) WHERE due_at IS NOT NULL`,

  // These stay, so that cursors, repeats and counts stay right, but hold no person any more.
  `ALTER TABLE message ADD COLUMN erased_at ${t.int}`,
  `ALTER TABLE event ADD COLUMN erased_at ${t.int}`,
  `ALTER TABLE outbox_item ADD COLUMN erased_at ${t.int}`,

  // What a person's events are found by, and calls that are about no record of ours.
  `CREATE INDEX event_record ON event (tenant, record_id) WHERE record_id IS NOT NULL`,
  `CREATE INDEX outbox_item_unlinked ON outbox_item (tenant, xid, position)
    WHERE record_id IS NULL AND payload IS NOT NULL AND family = 'platform_call'`,

  // The folded e-mail of the order's candidate, '' without one. Null where it was never looked at: in older rows.
  `ALTER TABLE assessment_order ADD COLUMN email_fold TEXT`,
  `CREATE INDEX assessment_order_email ON assessment_order (tenant, email_fold)`,

  // How many are about to refer to bytes that were wanted: where nobody does or is about to, they go at once.
  `ALTER TABLE blob ADD COLUMN wants ${t.int} NOT NULL DEFAULT 0`,
]
