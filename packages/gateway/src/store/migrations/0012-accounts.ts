import type { ColumnTypes } from './types.ts'

/** People who sign in, and what they consent to at a platform. */
export const accounts = (t: ColumnTypes): string[] => [
  // `kind` says what somebody may sign in to: `customer` people grant consent. `totp_secret` is sealed; `totp_step` is the
  // last one that a code was taken of, so that none counts twice. An invitation is kept as its hash, until it is used.
  `CREATE TABLE account (
    ${t.position}, tenant TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, email TEXT NOT NULL, email_fold TEXT NOT NULL,
    name TEXT NOT NULL, external_ref TEXT, status TEXT NOT NULL, password_hash TEXT, totp_secret TEXT, totp_step ${t.int},
    invitation_hash TEXT UNIQUE, invitation_expires_at ${t.int}, signed_in_at ${t.int},
    version ${t.int} NOT NULL, created_at ${t.int} NOT NULL, updated_at ${t.int} NOT NULL,
    UNIQUE (tenant, id), UNIQUE (tenant, kind, email_fold))`,
  `CREATE INDEX account_list ON account (tenant, xid, position)`,

  // A browser, before and after its person has signed in: by an account of ours, or as `person` (JSON) by a provider.
  `CREATE TABLE session (
    tenant TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, account_id TEXT, person TEXT,
    challenge_account_id TEXT, challenge_expires_at ${t.int}, created_at ${t.int} NOT NULL, expires_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, id))${t.clustered}`,
  `CREATE INDEX session_account ON session (tenant, account_id) WHERE account_id IS NOT NULL`,
  `CREATE INDEX session_expiry ON session (expires_at)`,
  // A way to the provider of identities that has not come back yet. The verifier is sealed.
  `CREATE TABLE sign_in_flow (
    state_hash TEXT NOT NULL PRIMARY KEY, tenant TEXT NOT NULL, session_id TEXT NOT NULL, verifier TEXT NOT NULL,
    nonce TEXT NOT NULL, return_to TEXT NOT NULL, expires_at ${t.int} NOT NULL)`,
  `CREATE INDEX sign_in_flow_expiry ON sign_in_flow (expires_at)`,
  // How often it was tried of late, per account and per address (hashed), whether there is such an account or not.
  `CREATE TABLE sign_in_try (
    tenant TEXT NOT NULL, key TEXT NOT NULL, tries ${t.int} NOT NULL, since ${t.int} NOT NULL,
    PRIMARY KEY (tenant, key))${t.clustered}`,
  `CREATE INDEX sign_in_try_age ON sign_in_try (since)`,

  // One opening of a platform's consent page, bound to the session that opened it; what was decided stays on record.
  `CREATE TABLE consent (
    tenant TEXT NOT NULL, id TEXT NOT NULL, session_id TEXT NOT NULL, registration_id TEXT NOT NULL,
    company_id TEXT NOT NULL, redirect TEXT, csrf TEXT NOT NULL, state TEXT NOT NULL, person TEXT, external_ref TEXT,
    connection_id TEXT, client_id TEXT, status_before TEXT, outcome TEXT,
    created_at ${t.int} NOT NULL, decided_at ${t.int}, expires_at ${t.int} NOT NULL,
    PRIMARY KEY (tenant, id))${t.clustered}`,
  `CREATE INDEX consent_session ON consent (tenant, session_id)`,
  `CREATE INDEX consent_open ON consent (expires_at) WHERE decided_at IS NULL`,
  `CREATE INDEX consent_exchanging ON consent (decided_at) WHERE state = 'exchanging'`,
  // Credentials that were handed to a platform without our knowing (yet) whether it took them. They are valid meanwhile.
  `CREATE TABLE issued_client (
    client_id TEXT NOT NULL PRIMARY KEY, tenant TEXT NOT NULL, connection_id TEXT NOT NULL, secret_hash TEXT NOT NULL,
    created_at ${t.int} NOT NULL)`,
  `CREATE INDEX issued_client_connection ON issued_client (tenant, connection_id)`,
]
