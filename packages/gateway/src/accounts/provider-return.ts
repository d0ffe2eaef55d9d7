import { sealingContext } from '../secrets/contexts.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Claims } from './claims.ts'
import type { ProviderProblem, Visit } from './interface.ts'
import type { Provider } from './provider.ts'
import type { SessionDeps, Sessions } from './sessions.ts'

/** Somebody who comes back from the provider of identities. */
export type ProviderReturn =
  | { to: string; visit: Visit; claims: Claims }
  /** Not signed in. `error` is for us, where it is no decision of theirs. */
  | { to: string; visit: null; problem: ProviderProblem; error?: unknown }

/**
 * Takes back who comes from the provider; `search` is the query as it came. The visit is not signed in yet. Null where it
 * is nobody's way: too old, come back before, or begun by another browser.
 */
export async function returnFromProvider(
  { store, secretBox, now }: Pick<SessionDeps, 'store' | 'now'> & { secretBox: Pick<SecretBox, 'open'> },
  provider: Provider,
  sessions: Sessions,
  cookies: string | undefined,
  search: string,
): Promise<ProviderReturn | null> {
  const parameters = new URLSearchParams(search)
  const state = parameters.get('state')
  const visit = await sessions.find(cookies)
  if (!state || !visit) return null
  const flow = await store.takeSignInFlow({ stateHash: hashToken(state), now: now() })
  if (!flow || flow.tenant !== visit.tenant || flow.session_id !== visit.sessionId) return null
  const to = flow.return_to
  if (parameters.has('error')) return { to, visit: null, problem: 'not_signed_in' }
  try {
    const verifier = secretBox.open(flow.verifier, sealingContext('session', visit.tenant, visit.sessionId))
    return { to, visit, claims: await provider.finish({ search, state, verifier, nonce: flow.nonce }) }
  } catch (error) {
    return { to, visit: null, problem: 'provider_failed', error }
  }
}
