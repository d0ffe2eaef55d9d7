import type { AccountKind, AuditNote, Instant } from '../model/index.ts'
import { readCookie } from '../pages/cookie.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { Store } from '../store/interface.ts'
import type { FoundSession } from '../store/operations/sessions/find-session.ts'
import type { Person, Visit } from './interface.ts'

export interface SessionDeps {
  store: Store
  now(): Instant
  randomBytes(size: number): Buffer
  /** What browsers reach the pages by: GANGWAY_PUBLIC_URL for customers' people. */
  publicUrl: string
}

/** What differs between the sessions of customers' people and operators'. */
export interface SessionKind {
  kind: AccountKind
  /** What the cookie is called, behind `__Host-` over https. */
  cookieName: string
  newId(): string
  /** How long a session lasts from its last use where `longestMs` is given, else from signing in. */
  lifetimeMs: number
  /** How long a session lasts at most, from signing in, however much it is used. */
  longestMs?: number
}

/** Browsers that come back. A session is known by a random token in a cookie, and kept as its hash. */
export interface Sessions {
  find(cookies: string | undefined): Promise<Visit | null>
  /** As `find`, as the store has it. */
  read(cookies: string | undefined): Promise<(FoundSession & { token: string }) | null>
  open(tenant: string, options: { framed: boolean }): Promise<Visit>
  cookie(visit: Pick<Visit, 'token'>): string
  /** Makes the browser forget its cookie. */
  forgottenCookie(): string
  /**
   * Signs a person in. The session gets a new token: one that somebody else has put into the browser is of no use. Null
   * where the session, or the account, has gone. `note` goes into the audit log with it.
   */
  admit(visit: Visit, who: { accountId: string } | { person: Person }, note?: AuditNote): Promise<Visit | null>
}

/** How long after its last use was noted another use is noted. */
const touchMs = 60_000

export function createSessions(deps: SessionDeps, { kind, newId, ...options }: SessionKind): Sessions {
  const { store, now, randomBytes, publicUrl } = deps
  const { lifetimeMs, longestMs } = options
  const isSecure = publicUrl.startsWith('https:')
  const cookieName = isSecure ? `__Host-${options.cookieName}` : options.cookieName
  /** Its first letter says whether the cookie is for frames. */
  const newToken = (framed: boolean) => (framed ? 'f' : 't') + randomBytes(32).toString('base64url')

  const readByToken = async (token: string) => {
    const found = await store.findSession({ hash: hashToken(token), kind, now: now() })
    return found && { ...found, token }
  }
  const findByToken = async (token: string): Promise<Visit | null> => {
    const found = await readByToken(token)
    if (!found) return null
    const { session, account } = found
    const person: Person | null = account
      ? { key: `account ${account.id}`, name: account.name, email: account.email, externalRef: account.external_ref }
      : session.person === null
        ? null
        : JSON.parse(session.person)
    const awaitsCode = session.challenge_account_id !== null && (session.challenge_expires_at ?? 0) > now()
    return { tenant: session.tenant, sessionId: session.id, token, person, awaitsCode }
  }
  const tokenIn = (cookies: string | undefined) => {
    const token = readCookie(cookies, cookieName)
    return token !== undefined && /^[ft][\w-]{43}$/.test(token) ? token : null
  }

  return {
    async find(cookies) {
      const token = tokenIn(cookies)
      return token === null ? null : findByToken(token)
    },

    async read(cookies) {
      const token = tokenIn(cookies)
      const found = token === null ? null : await readByToken(token)
      if (!found || found.session.ends_at === null || found.session.seen_at > now() - touchMs) return found
      const { tenant, id, ends_at: endsAt } = found.session
      const touched = { seen_at: now(), expires_at: Math.min(now() + lifetimeMs, endsAt) }
      await store.touchSession(tenant, { id, seenAt: touched.seen_at, expiresAt: touched.expires_at })
      return { ...found, session: { ...found.session, ...touched } }
    },

    async open(tenant, { framed }) {
      const token = newToken(framed)
      const at = now()
      const id = newId()
      await store.openSession(tenant, { id, kind, hash: hashToken(token), expiresAt: at + lifetimeMs, now: at })
      return { tenant, sessionId: id, token, person: null, awaitsCode: false }
    },

    cookie(visit) {
      const parts = [`${cookieName}=${visit.token}`, 'Path=/', 'HttpOnly']
      if (isSecure) parts.push('Secure')
      // In another site's frame a browser sends only cookies that say so, and keeps them apart per site. Over plain http
      // no browser takes such cookies; there, frames of other ports of the same machine are of the same site.
      if (isSecure && isFramed(visit)) parts.push('SameSite=None', 'Partitioned')
      else parts.push('SameSite=Lax')
      return parts.join('; ')
    },

    forgottenCookie: () =>
      [`${cookieName}=`, 'Path=/', 'Max-Age=0', 'HttpOnly', ...(isSecure ? ['Secure'] : []), 'SameSite=Lax'].join('; '),

    async admit(visit, who, note) {
      const token = newToken(isFramed(visit))
      const at = now()
      await store.signInSession(visit.tenant, {
        id: visit.sessionId,
        hash: hashToken(token),
        expiresAt: at + lifetimeMs,
        endsAt: longestMs === undefined ? null : at + longestMs,
        now: at,
        accountId: 'accountId' in who ? who.accountId : null,
        person: 'person' in who ? JSON.stringify(who.person) : null,
        note,
      })
      const admitted = await findByToken(token)
      return admitted?.person ? admitted : null
    },
  }
}

/** What has to come back with whatever a signed-in browser sends. */
export const csrfOf = ({ token }: { token: string }): string => hashToken(`csrf ${token}`)

const isFramed = ({ token }: Pick<Visit, 'token'>) => token.startsWith('f')
