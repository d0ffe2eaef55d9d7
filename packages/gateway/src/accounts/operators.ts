import { emailKey } from '../model/email.ts'
import type { AuditNote, IdSource, OperatorSession, Operators, Role, SignInOutcome } from '../model/index.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { FoundSession } from '../store/operations/sessions/find-session.ts'
import type { TryLimit } from '../store/operations/sessions/sign-in-tries.ts'
import { takeCode } from './codes.ts'
import type { Visit } from './interface.ts'
import { leaveForProvider } from './leave-for-provider.ts'
import { tryLimits, windowMs } from './limits.ts'
import { createOwnOperator } from './own-operator.ts'
import { hashPassword, passwordFits, passwordProblem } from './password.ts'
import { type OperatorClaims, providedOperator } from './provided-operator.ts'
import type { Provider } from './provider.ts'
import { returnFromProvider } from './provider-return.ts'
import { createSessions, csrfOf, type SessionDeps } from './sessions.ts'

export interface OperatorDeps extends Omit<SessionDeps, 'publicUrl'> {
  secretBox: Pick<SecretBox, 'seal' | 'open'>
  ids: IdSource
  firstTenant: string
  /** What people reach the console's origin by: its pages are below `/console`. */
  consoleUrl: string
  /** Whether operators sign in with passwords that are kept here. */
  passwords: boolean
  /** Where the first tenant's operators sign in, besides or instead. */
  provider: OperatorProvider | undefined
}

export interface OperatorProvider extends OperatorClaims {
  provider: Provider
  /** What its button says. */
  name: string
}

/** Below the console's URL. */
export const operatorPaths = { provider: '/v1/sign-in/provider', callback: '/v1/sign-in/callback' } as const

const minuteMs = 60_000
/** An operator who does nothing is signed out after so long; one who works, after a day's work. */
const idleMs = 2 * 60 * minuteMs
const longestMs = 12 * 60 * minuteMs
/** Tenants in which one address is tried with the password that was given. */
const maxTenants = 5

/** Operators: how they sign in, and who came with a cookie. Their rights are their role's, read anew for every request. */
export function createOperators(deps: OperatorDeps): Operators {
  const { store, now, randomBytes, ids, firstTenant, consoleUrl, passwords, provider } = deps
  const sessions = createSessions(
    { ...deps, publicUrl: consoleUrl },
    {
      kind: 'operator',
      cookieName: 'gangway-console',
      newId: () => ids.newId('session'),
      lifetimeMs: idleMs,
      longestMs,
    },
  )

  /** Answers the cookie; null where the session or the account has gone. */
  const admitTo = async (opened: Visit, accountId: string, note?: AuditNote): Promise<string | null> => {
    const visit = await sessions.admit(opened, { accountId }, note)
    return visit && sessions.cookie(visit)
  }
  const admit = async (account: { tenant: string; id: string }, note?: AuditNote): Promise<SignInOutcome> => {
    const opened = await sessions.open(account.tenant, { framed: false })
    const cookie = await admitTo(opened, account.id, note)
    const found = cookie === null ? null : await sessions.read(cookie)
    // Disabled at this very moment.
    if (cookie === null || !found?.account) return { ok: false, why: 'wrong' }
    return { ok: true, session: asOperatorSession(found), cookie }
  }
  /** Milliseconds to wait before another try; a link that is guessed at counts for the address alone. */
  const takeTry = (address: string, email?: string) => {
    const limits: TryLimit[] = [{ key: hashToken(`address ${address}`), limit: tryLimits.address, windowMs }]
    if (email !== undefined) limits.push(accountLimit(email))
    return store.takeSignInTry(firstTenant, { limits, now: now() })
  }

  const forgiveTries = (email: string) => store.forgiveSignInTries(firstTenant, { key: triesOf(email) })
  const takeOwnTry = (email: string) => store.takeSignInTry(firstTenant, { limits: [accountLimit(email)], now: now() })

  return {
    ...createOwnOperator(deps, takeOwnTry, forgiveTries),
    consoleUrl,
    ways: () => ({
      password: passwords,
      ...(provider && { provider: { name: provider.name, url: consoleUrl + operatorPaths.provider } }),
    }),
    forgottenCookie: sessions.forgottenCookie,

    async find(cookies) {
      const found = await sessions.read(cookies)
      return found?.account ? asOperatorSession(found) : null
    },

    async signIn({ email, password, code, tenant, note }) {
      if (!passwords) return passwordsOff
      const waitMs = await takeTry(note.address, email)
      if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
      const search = { emailFold: emailKey(email), tenant, firstTenant, limit: maxTenants }
      const candidates = await store.findOperatorsByEmail(search)
      let account: (typeof candidates)[number] | undefined
      // Where there is nobody it takes as long.
      for (const hash of candidates.length > 0 ? candidates.map((each) => each.password_hash) : [null]) {
        if (await passwordFits(password, hash)) account = candidates.find((each) => each.password_hash === hash)
        if (account) break
      }
      if (!account) return { ok: false, why: 'wrong', account: candidates[0] && whose(candidates[0]) }
      await forgiveTries(email)
      if (account.totp_secret !== null) {
        if (code === undefined) return { ok: false, why: 'code_needed', account: whose(account) }
        const taken = await takeCode(deps, account, code)
        if (!taken.ok) return { ...taken, account: whose(account) }
      }
      return admit(account, noteOf(note, account.id))
    },

    async acceptFirst({ token, email, name = '', password, note }) {
      if (!passwords) return passwordsOff
      const waitMs = await takeTry(note.address)
      if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
      const problem = passwordProblem(password, email)
      if (problem) return { ok: false, why: 'password', detail: problem }
      const id = ids.newId('account')
      const made = await store.acceptFirstOperator(firstTenant, {
        hash: hashToken(token),
        id,
        email: email.trim(),
        emailFold: emailKey(email),
        name,
        passwordHash: await hashPassword(password, randomBytes),
        note: noteOf(note, id),
        now: now(),
      })
      return made ? admit({ tenant: firstTenant, id }) : { ok: false, why: 'link_not_valid' }
    },

    async accept({ token, password, name, note }) {
      if (!passwords) return passwordsOff
      const waitMs = await takeTry(note.address)
      if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
      const hash = hashToken(token)
      const account = await store.findInvitation({ hash, kind: 'operator', now: now() })
      if (!account) return { ok: false, why: 'link_not_valid' }
      const problem = passwordProblem(password, account.email)
      if (problem) return { ok: false, why: 'password', detail: problem }
      const passwordHash = await hashPassword(password, randomBytes)
      const accepted = await store.acceptInvitation(account.tenant, {
        id: account.id,
        hash,
        passwordHash,
        name,
        note: noteOf(note, account.id),
        now: now(),
      })
      return accepted ? admit(account) : { ok: false, why: 'link_not_valid' }
    },

    async leaveForProvider(cookies, address) {
      if (!provider) return { ok: false, problem: 'lost' }
      if ((await takeTry(address)) > 0) return { ok: false, problem: 'too_many_tries' }
      const known = await sessions.find(cookies)
      // Whoever is signed in stays so until somebody comes back.
      const visit = known?.tenant === firstTenant ? known : await sessions.open(firstTenant, { framed: false })
      try {
        const to = await leaveForProvider({ ...deps, publicUrl: consoleUrl }, provider.provider, visit, '/console', {
          again: false,
        })
        return { ok: true, to, cookie: sessions.cookie(visit) }
      } catch (error) {
        return { ok: false, problem: 'provider_failed', error }
      }
    },

    async returnFromProvider(cookies, search, note) {
      if (!provider) return { ok: false, problem: 'lost' }
      const back = await returnFromProvider(deps, provider.provider, sessions, cookies, search)
      if (!back) return { ok: false, problem: 'lost' }
      if (!back.visit) return { ok: false, problem: back.problem, error: back.error }
      const person = providedOperator(back.claims, provider)
      const given = person && { ...person, id: ids.newId('account'), emailFold: emailKey(person.email), now: now() }
      const account = given && (await store.provideOperator(firstTenant, given))
      const cookie = account && (await admitTo(back.visit, account.id, noteOf(note, account.id)))
      return cookie ? { ok: true, to: `${consoleUrl}${back.to}`, cookie } : { ok: false, problem: 'no_access' }
    },
  }
}

/** Of somebody who is signed in by what is noted. */
const noteOf = (note: AuditNote, id: string): AuditNote => ({
  ...note,
  actor: { type: 'operator', id },
  target: { type: 'operator', id },
})

const passwordsOff = { ok: false, why: 'passwords_off' } as const

const accountLimit = (email: string): TryLimit => ({ key: triesOf(email), limit: tryLimits.account, windowMs })

const triesOf = (email: string) => hashToken(`account operator ${emailKey(email)}`)

const whose = ({ tenant, id }: { tenant: string; id: string }) => ({ tenant, id })

function asOperatorSession({ session, account, token }: FoundSession & { token: string }): OperatorSession {
  const { id, email, name, role } = account!
  return {
    tenant: session.tenant,
    id: session.id,
    operator: { id, email, name, role: role as Role },
    csrfToken: csrfOf({ token }),
    createdAt: session.created_at,
    expiresAt: session.expires_at,
  }
}
