import type { Scope } from './api-route.ts'
import type { AuditNote } from './audit.ts'
import type { Instant } from './instant.ts'

/** Who an account is for: a customer's person, who consents to connections, or somebody who works at the console. */
export type AccountKind = 'customer' | 'operator'

/** What operators may do; each role includes the ones before it. */
export const roles = ['viewer_redacted', 'viewer', 'operator', 'admin'] as const
export type Role = (typeof roles)[number]

/** A role is the scope that an operator's requests have. */
export const scopeOfRole: Record<Role, Scope> = {
  viewer_redacted: 'read_redacted',
  viewer: 'read',
  operator: 'write',
  admin: 'admin',
}

/** An operator who is signed in, by one browser. */
export interface OperatorSession {
  tenant: string
  id: string
  operator: { id: string; email: string; name: string; role: Role }
  /** What has to come with every request that changes something, in the header `Gangway-CSRF`. */
  csrfToken: string
  createdAt: Instant
  expiresAt: Instant
}

/** Why nobody was signed in. */
export type SignInFault =
  | { ok: false; why: 'wrong' | 'code_needed' | 'code_wrong' | 'passwords_off' | 'link_not_valid' }
  /** Nothing was tried. */
  | { ok: false; why: 'too_many'; waitMs: number }
  /** The password is not one to have. */
  | { ok: false; why: 'password'; detail: string }

export type SignInOutcome =
  | { ok: true; session: OperatorSession; cookie: string }
  /** `account`: whose account it was, where the right address was given. */
  | ({ account?: { tenant: string; id: string } } & SignInFault)

/**
 * Operators and their sessions, as `/v1` uses them. What signs somebody in is committed with its note in the audit log; what
 * comes to nothing is the caller's to note.
 */
export interface Operators {
  /** How operators sign in. `provider`: the name of the provider of identities, and where a browser goes to sign in there. */
  ways(): { password: boolean; provider?: { name: string; url: string } }
  /** Who came with this `Cookie` header; null where nobody we know, or the session is over. */
  find(cookies: string | undefined): Promise<OperatorSession | null>
  /** Without `tenant`, in whichever tenant has an operator of this address and password, the first tenant before others. */
  signIn(given: {
    email: string
    password: string
    code?: string
    tenant?: string
    note: AuditNote
  }): Promise<SignInOutcome>
  /** Makes the first operator of the first tenant, an admin, by the link that the start prints. */
  acceptFirst(given: {
    token: string
    email: string
    name?: string
    password: string
    note: AuditNote
  }): Promise<SignInOutcome>
  accept(given: { token: string; password: string; name?: string; note: AuditNote }): Promise<SignInOutcome>
  /** Another password for whoever is signed in; it takes the one that holds, and signs out their other sessions. */
  changePassword(
    session: OperatorSession,
    given: { password: string; newPassword: string },
  ): Promise<{ ok: true } | SignInFault>
  /** A secret for an authenticator app, new each time and not kept, and its URI for a QR code. */
  offerCodes(session: OperatorSession): Promise<{ on: boolean; secret: string; uri: string }>
  /** From now on a code is asked for besides the password. `code` proves that the app has the secret. */
  keepCodes(
    session: OperatorSession,
    given: { password: string; secret: string; code: string },
  ): Promise<{ ok: true } | SignInFault>
  /** A `Set-Cookie` header that makes the browser forget. */
  forgottenCookie(): string
  /** Sends a browser to the provider of identities. */
  leaveForProvider(cookies: string | undefined, address: string): Promise<ProviderStep>
  /** Takes back who comes from there, signed in; `search` is the query as it came. */
  returnFromProvider(cookies: string | undefined, search: string, note: AuditNote): Promise<ProviderStep>
  /** Where the console is, without a slash at its end. */
  consoleUrl: string
}

/** One step of signing in at the provider of identities. */
export type ProviderStep =
  /** The browser goes on to a URL, with a cookie. */
  | { ok: true; to: string; cookie: string }
  /** `error` is for us, where it is no decision of theirs. */
  | { ok: false; problem: ProviderProblem; error?: unknown }

/** Why nobody was signed in by the provider. `lost`: begun too long ago, or in another browser. */
export type ProviderProblem = 'lost' | 'not_signed_in' | 'provider_failed' | 'no_access' | 'too_many_tries'
