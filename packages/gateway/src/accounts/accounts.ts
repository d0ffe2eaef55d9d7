import { emailKey } from '../model/email.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import { takeCode } from './codes.ts'
import type { Accounts, SignInResult, Visit } from './interface.ts'
import { leaveForProvider } from './leave-for-provider.ts'
import { tryLimits, windowMs } from './limits.ts'
import { passwordFits } from './password.ts'
import type { Provider } from './provider.ts'
import type { SessionDeps, Sessions } from './sessions.ts'

export interface AccountDeps extends SessionDeps {
  secretBox: Pick<SecretBox, 'seal' | 'open'>
  /** Where the people of the first tenant sign in; other tenants' have accounts here, for the provider is not theirs. */
  provider: { provider: Provider; externalRefClaim: string } | undefined
  firstTenant: string
}

const minuteMs = 60_000
const challengeMs = 5 * minuteMs

const wrong: SignInResult = { ok: false, why: 'wrong' }

export function createAccounts(deps: AccountDeps, sessions: Sessions): Accounts {
  const { store, now } = deps

  const admitTo = async (visit: Visit, accountId: string): Promise<SignInResult> => {
    const admitted = await sessions.admit(visit, { accountId })
    return admitted ? { ok: true, visit: admitted } : wrong
  }

  return {
    find: sessions.find,
    open: sessions.open,
    cookie: sessions.cookie,

    wayOf: (tenant) => (deps.provider && tenant === deps.firstTenant ? 'provider' : 'password'),

    async signIn(visit, { email, password, address }) {
      const { tenant, sessionId } = visit
      const key = emailKey(email)
      const accountTries = hashToken(`account customer ${key}`)
      const waitMs = await store.takeSignInTry(tenant, {
        limits: [
          { key: accountTries, limit: tryLimits.account, windowMs },
          { key: hashToken(`address ${address}`), limit: tryLimits.address, windowMs },
        ],
        now: now(),
      })
      if (waitMs > 0) return { ok: false, why: 'too_many', waitMs }
      const account = await store.findSignInAccount(tenant, { kind: 'customer', emailFold: key })
      const fits = await passwordFits(password, account?.password_hash ?? null)
      if (!account || !fits) return wrong
      await store.forgiveSignInTries(tenant, { key: accountTries })
      if (account.totp_secret === null) return admitTo(visit, account.id)
      const challenge = { id: sessionId, accountId: account.id, expiresAt: now() + challengeMs }
      await store.challengeSession(tenant, challenge)
      return { ok: false, why: 'code_needed' }
    },

    async enterCode(visit, code) {
      const { tenant, token } = visit
      const session = (await store.findSession({ hash: hashToken(token), kind: 'customer', now: now() }))?.session
      const id = session?.challenge_account_id
      if (!id || (session.challenge_expires_at ?? 0) <= now()) return wrong
      const account = await store.findAccount(tenant, { id, kind: 'customer' })
      if (account.status !== 'active' || account.totp_secret === null) return wrong
      const taken = await takeCode(deps, account, code)
      return taken.ok ? admitTo(visit, id) : taken
    },

    signOut: ({ tenant, sessionId }) => store.signOutSession(tenant, { id: sessionId }),

    leaveForProvider: (visit, returnTo, options) =>
      leaveForProvider(deps, deps.provider!.provider, visit, returnTo, options),
  }
}
