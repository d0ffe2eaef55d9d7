import type { Positioned, Versioned } from './schema.ts'

/** The tables of people who sign in and of what they consent to; migrations 0012 and 0013 say what they are for. */
export interface AccountTable extends Positioned, Versioned {
  tenant: string
  id: string
  /** As `AccountKind` says. */
  kind: string
  email: string
  email_fold: string
  name: string
  external_ref: string | null
  status: string
  password_hash: string | null
  /** Sealed. */
  totp_secret: string | null
  totp_step: number | null
  invitation_hash: string | null
  invitation_expires_at: number | null
  signed_in_at: number | null
  /** What an operator may do; null for others. */
  role: string | null
  /** Who the provider of identities says that an operator is. */
  subject: string | null
}

export interface SessionTable extends Positioned {
  tenant: string
  id: string
  hash: string
  account_id: string | null
  /** JSON text, of somebody whom a provider of identities vouches for. */
  person: string | null
  /** Whose password was right, while the code is awaited. */
  challenge_account_id: string | null
  challenge_expires_at: number | null
  created_at: number
  expires_at: number
  /** As `AccountKind` says. */
  kind: string
  seen_at: number
  ends_at: number | null
}

export interface FirstOperatorLinkTable {
  hash: string
  expires_at: number
}

export interface AuditEntryTable extends Positioned {
  tenant: string
  id: string
  at: number
  actor_type: string
  actor_id: string | null
  action: string
  target_type: string | null
  target_id: string | null
  outcome: string
  address: string | null
  detail: string | null
}

export interface SignInFlowTable {
  state_hash: string
  tenant: string
  session_id: string
  /** Sealed. */
  verifier: string
  nonce: string
  return_to: string
  expires_at: number
}

export interface SignInTryTable {
  tenant: string
  key: string
  tries: number
  since: number
}

export interface ConsentTable {
  tenant: string
  id: string
  session_id: string
  registration_id: string
  company_id: string
  redirect: string | null
  csrf: string
  state: string
  /** JSON text: who decided. */
  person: string | null
  external_ref: string | null
  connection_id: string | null
  client_id: string | null
  /** How the connection stood before the exchange; null where there was none. */
  status_before: string | null
  outcome: string | null
  created_at: number
  decided_at: number | null
  expires_at: number
}

export interface IssuedClientTable {
  client_id: string
  tenant: string
  connection_id: string
  secret_hash: string
  created_at: number
}
