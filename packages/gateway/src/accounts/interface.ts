/** What the accounts room shows of itself to those whose pages people sign in to. */

/** Somebody who has signed in. */
export interface Person {
  /** Names the person for as long as we know them; opaque. */
  key: string
  name: string
  email?: string
  /** The customer of ours that the person belongs to; null where neither the provider nor the invitation says so. */
  externalRef: string | null
}

/** A browser that came back with its cookie. */
export interface Visit {
  tenant: string
  sessionId: string
  /** What the cookie holds. It changes when somebody signs in. */
  token: string
  person: Person | null
  /** The password was right, and a code is awaited. */
  awaitsCode: boolean
}

export type SignInResult =
  | { ok: true; visit: Visit }
  | { ok: false; why: 'wrong' | 'code_needed' | 'code_wrong' }
  /** Nothing was tried. */
  | { ok: false; why: 'too_many'; waitMs: number }

export interface Accounts {
  /** How the people of a tenant sign in: at the provider of identities, or with an account kept here. */
  wayOf(tenant: string): 'provider' | 'password'
  /** Who came with this `Cookie` header; null where nobody we know, or the session is over. */
  find(cookies: string | undefined): Promise<Visit | null>
  /** A new session that nobody has signed in to. `framed`: its page may stand in another site's frame. */
  open(tenant: string, options: { framed: boolean }): Promise<Visit>
  /** The `Set-Cookie` header that a visit is recognised by from now on. */
  cookie(visit: Visit): string
  signIn(visit: Visit, given: { email: string; password: string; address: string }): Promise<SignInResult>
  /** The second half, where the account has codes. */
  enterCode(visit: Visit, code: string): Promise<SignInResult>
  signOut(visit: Visit): Promise<void>
  /**
   * Where a browser is sent to sign in at the provider; it comes back to `returnTo`, a path of ours. `again`: the
   * provider asks who it is even if it knows. Rejects where the provider does not answer.
   */
  leaveForProvider(visit: Visit, returnTo: string, options: { again: boolean }): Promise<string>
}

/** What is appended to `returnTo` where signing in at the provider came to nothing: `?problem=<word>`. */
export type ProviderProblem = 'not_signed_in' | 'provider_failed'
