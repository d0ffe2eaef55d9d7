import type { ClientCredentials } from '@gangway/wire/smartrecruiters'
import type { ConnectionView, RegistrationView } from '../../../intake/interface.ts'
import type { Instant } from '../../../model/index.ts'
import { hashToken } from '../../../secrets/hash-token.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import { type ExchangedToken, exchangeCredentials } from './token-exchange.ts'

/** Whose token: the company's of a connection, or where there is none the partner's own (contract 1.1, C-SR and M). */
export interface Caller {
  registration: Pick<RegistrationView, 'tenant' | 'id' | 'settings' | 'credentials'>
  connection?: Pick<ConnectionView, 'id' | 'credentials'>
}

/** The platform's tokens, each kept until a minute before its end (contract 7.2). */
export interface TokenSource {
  /** The token that is kept, or a new one. Those who ask at the same time wait for one exchange. */
  token(caller: Caller): Promise<ExchangedToken>
  /** Forgets a token that the platform did not accept; a newer one stays. */
  drop(caller: Caller, token: string): void
}

/** Tokens that are kept; a company that is called again after so many others has its token fetched anew. */
const maxKept = 10_000

interface Kept {
  exchanged: Promise<ExchangedToken>
  token?: string
  /** While the exchange is under way there is no end. */
  until: Instant
}

/**
 * Tokens live in the memory of the process alone. A token belongs to the level, the credentials and the token endpoint
 * that it was got with: a change of any of them, and another company's, is another token. `takePlace` waits until one more
 * request may leave with the caller's credentials: whether exchanges count is not published (contract 7.3), so they do.
 */
export function createTokenSource(
  { http, now }: Pick<PlatformDeps, 'http' | 'now'>,
  takePlace: (caller: Caller) => Promise<void> = async () => {},
): TokenSource {
  const kept = new Map<string, Kept>()

  const fetchToken = (caller: Caller, { key, tokenUrl, credentials }: Identified): Promise<ExchangedToken> => {
    let startedAt = now()
    const exchange = async () => {
      await takePlace(caller)
      startedAt = now()
      return exchangeCredentials(http, tokenUrl, credentials)
    }
    const entry: Kept = { exchanged: exchange(), until: Number.POSITIVE_INFINITY }
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key)
    }
    entry.exchanged.then((exchanged) => {
      if (!exchanged.ok) return forget()
      entry.token = exchanged.token
      entry.until = startedAt + exchanged.useMs
    }, forget)
    if (kept.size >= maxKept) kept.clear()
    kept.set(key, entry)
    return entry.exchanged
  }

  return {
    token(caller) {
      const identified = identify(caller)
      const { clientId, clientSecret } = identified.credentials
      if (!clientId || !clientSecret) return Promise.resolve(nothingToExchange)
      const entry = kept.get(identified.key)
      return entry && entry.until > now() ? entry.exchanged : fetchToken(caller, identified)
    },
    drop(caller, token) {
      const { key } = identify(caller)
      if (kept.get(key)?.token === token) kept.delete(key)
    },
  }
}

/** A company that disabled the integration has taken its credentials with it. */
const nothingToExchange: ExchangedToken = {
  ok: false,
  outcome: { kind: 'refused', code: 'invalid_request', message: 'there are no credentials of this company any more' },
  step: { action: 'disconnect', reason: 'credentials_refused', alert: true, outcomeUnknown: false },
}

interface Identified {
  key: string
  tokenUrl: string
  credentials: ClientCredentials
}

function identify({ registration, connection }: Caller): Identified {
  const { tokenUrl } = registration.settings as RegistrationSettings
  const credentials = (connection ?? registration).credentials as unknown as ClientCredentials
  const level = connection ? 'company' : 'master'
  const ids = [registration.tenant, registration.id, level, connection?.id ?? null, tokenUrl]
  return { key: JSON.stringify([...ids, hashToken(JSON.stringify(credentials))]), tokenUrl, credentials }
}
