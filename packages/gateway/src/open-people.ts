import { offerFirstOperator } from './accounts/first-operator.ts'
import { openAccounts } from './accounts/open.ts'
import { createOperators, type OperatorDeps, operatorPaths } from './accounts/operators.ts'
import { createProvider } from './accounts/provider.ts'
import type { Config } from './config.ts'
import type { HttpClient } from './outbox/http/client.ts'
import type { ProviderSettings } from './provider-settings.ts'

type PeopleDeps = Omit<OperatorDeps, 'provider' | 'passwords'> & {
  publicUrl: string
  report: (error: unknown) => void
  /** A client that may reach these origins too. */
  openClient: (alwaysAllowed: string[]) => HttpClient
}

/** Everybody who signs in: our operators, and the people of customers, each by a provider or with a password. */
export async function openPeople(config: Config, { publicUrl, report, openClient, ...shared }: PeopleDeps) {
  // Clients of their own: a provider may lie in our own network, where nothing else is to be reached.
  const reach = <Settings extends ProviderSettings>(settings: Settings | undefined) =>
    settings && { settings, http: openClient([new URL(settings.issuer).origin]) }
  const customers = reach(config.identityProvider)
  const own = reach(config.operatorProvider)
  const { consoleUrl, now } = shared
  const operatorDeps = {
    ...shared,
    passwords: config.operatorPasswords,
    provider: own && {
      ...own.settings,
      provider: createProvider(own.settings, consoleUrl + operatorPaths.callback, own.http, now),
    },
  }
  const { accounts, mount } = openAccounts({ ...shared, publicUrl, provider: customers, report })
  return {
    operators: createOperators(operatorDeps),
    firstOperatorUrl: await offerFirstOperator(operatorDeps),
    accounts,
    /** Adds the pages on which customers' people sign in. */
    mount,
    /** Whether customers' people have accounts here, and not at a provider. */
    hasAccounts: customers === undefined,
    async close() {
      await customers?.http.close()
      await own?.http.close()
    },
  }
}
