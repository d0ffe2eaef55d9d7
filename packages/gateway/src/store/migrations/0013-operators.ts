import type { ColumnTypes } from './types.ts'

/** People who sign in to the console, and who did what by `/v1`. */
export const operators = (t: ColumnTypes): string[] => [
  // Operators are accounts of `kind` operator. `subject` is who the provider of identities says that it is, once it has.
  `ALTER TABLE account ADD COLUMN role TEXT`,
  `ALTER TABLE account ADD COLUMN subject TEXT`,
  `CREATE UNIQUE INDEX account_subject ON account (tenant, kind, subject) WHERE subject IS NOT NULL`,
  // Whoever signs in to the console may belong to any tenant.
  `CREATE INDEX account_operator ON account (email_fold) WHERE kind = 'operator'`,

  // Made anew, with a position to list by: whoever is signed in signs in again. A session belongs to one kind of pages.
  // `expires_at` moves with its use where `ends_at` is given, which does not.
  `DROP TABLE session`,
  `CREATE TABLE session (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, account_id TEXT,
    person TEXT, challenge_account_id TEXT, challenge_expires_at ${t.int}, created_at ${t.int} NOT NULL,
    seen_at ${t.int} NOT NULL, expires_at ${t.int} NOT NULL, ends_at ${t.int},
    UNIQUE (tenant, id))`,
  `CREATE INDEX session_list ON session (tenant, xid, position) WHERE kind = 'operator'`,
  `CREATE INDEX session_account ON session (tenant, account_id) WHERE account_id IS NOT NULL`,
  `CREATE INDEX session_expiry ON session (expires_at)`,

  // Links by which the first operator is made: one for each start as long as there is none, kept as hashes.
  `CREATE TABLE first_operator_link (hash TEXT NOT NULL PRIMARY KEY, expires_at ${t.int} NOT NULL)`,

  // Who did what. Ids and words alone, so that nothing of it has to go when a person is erased.
  `CREATE TABLE audit_entry (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, at ${t.int} NOT NULL, actor_type TEXT NOT NULL, actor_id TEXT,
    action TEXT NOT NULL, target_type TEXT, target_id TEXT, outcome TEXT NOT NULL, address TEXT, detail TEXT,
    UNIQUE (tenant, id))`,
  `CREATE INDEX audit_entry_list ON audit_entry (tenant, xid, position)`,
  `CREATE INDEX audit_entry_actor ON audit_entry (tenant, actor_id, xid, position) WHERE actor_id IS NOT NULL`,
  `CREATE INDEX audit_entry_target ON audit_entry (tenant, target_id, xid, position) WHERE target_id IS NOT NULL`,
  `CREATE INDEX audit_entry_age ON audit_entry (at)`,
]
