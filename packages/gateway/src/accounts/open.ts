import type { FastifyInstance } from 'fastify'
import type { HttpClient } from '../outbox/interface.ts'
import { type AccountDeps, createAccounts } from './accounts.ts'
import type { Accounts } from './interface.ts'
import { accountPaths } from './paths.ts'
import { createProvider, type ProviderSettings } from './provider.ts'
import { mountAccounts } from './routes.ts'
import { createSessions } from './sessions.ts'

export interface OpenAccountDeps extends Omit<AccountDeps, 'provider'> {
  /** Without one, people have accounts here. */
  provider: { settings: ProviderSettings & { externalRefClaim: string }; http: Pick<HttpClient, 'request'> } | undefined
  report(error: unknown): void
}

/** From its beginning, and anew from signing in. */
const sessionMs = 60 * 60_000

/** The room, put together: what platforms use of it, and the pages that belong to none of them. */
export function openAccounts(deps: OpenAccountDeps): { accounts: Accounts; mount(app: FastifyInstance): void } {
  const { provider } = deps
  const accountDeps = {
    ...deps,
    provider: provider && {
      provider: createProvider(provider.settings, deps.publicUrl + accountPaths.callback, provider.http, deps.now),
      externalRefClaim: provider.settings.externalRefClaim,
    },
  }
  const sessions = createSessions(accountDeps, {
    kind: 'customer',
    cookieName: 'gangway',
    newId: () => deps.randomBytes(16).toString('base64url'),
    lifetimeMs: sessionMs,
  })
  return {
    accounts: createAccounts(accountDeps, sessions),
    mount: (app) => mountAccounts(app, accountDeps, sessions),
  }
}
