import type { Instant } from '../model/index.ts'
import { readCookie } from '../pages/cookie.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { Store } from '../store/interface.ts'
import type { Person, Visit } from './interface.ts'

export interface SessionDeps {
  store: Store
  now(): Instant
  randomBytes(size: number): Buffer
  /** GANGWAY_PUBLIC_URL. */
  publicUrl: string
}

/** Browsers that come back. A session is known by a random token in a cookie, and kept as its hash. */
export interface Sessions {
  find(cookies: string | undefined): Promise<Visit | null>
  open(tenant: string, options: { framed: boolean }): Promise<Visit>
  cookie(visit: Visit): string
  /**
   * Signs a person in. The session gets a new token: one that somebody else has put into the browser is of no use. Null
   * where the session, or the account, has gone.
   */
  admit(visit: Visit, who: { accountId: string } | { person: Person }): Promise<Visit | null>
}

/** From its beginning, and anew from signing in. */
const sessionMs = 60 * 60_000

export function createSessions({ store, now, randomBytes, publicUrl }: SessionDeps): Sessions {
  const isSecure = publicUrl.startsWith('https:')
  const cookieName = isSecure ? '__Host-gangway' : 'gangway'
  /** Its first letter says whether the cookie is for frames. */
  const newToken = (framed: boolean) => (framed ? 'f' : 't') + randomBytes(32).toString('base64url')

  const findByToken = async (token: string): Promise<Visit | null> => {
    const found = await store.findSession({ hash: hashToken(token), now: now() })
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

  return {
    async find(cookies) {
      const token = readCookie(cookies, cookieName)
      return token !== undefined && /^[ft][\w-]{43}$/.test(token) ? findByToken(token) : null
    },

    async open(tenant, { framed }) {
      const token = newToken(framed)
      const at = now()
      const id = randomBytes(16).toString('base64url')
      await store.openSession(tenant, { id, hash: hashToken(token), expiresAt: at + sessionMs, now: at })
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

    async admit(visit, who) {
      const token = newToken(isFramed(visit))
      const at = now()
      await store.signInSession(visit.tenant, {
        id: visit.sessionId,
        hash: hashToken(token),
        expiresAt: at + sessionMs,
        now: at,
        accountId: 'accountId' in who ? who.accountId : null,
        person: 'person' in who ? JSON.stringify(who.person) : null,
      })
      const admitted = await findByToken(token)
      return admitted?.person ? admitted : null
    },
  }
}

const isFramed = ({ token }: Visit) => token.startsWith('f')
