import { sealingContext } from '../secrets/contexts.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Visit } from './interface.ts'
import type { Provider } from './provider.ts'
import type { SessionDeps } from './sessions.ts'

/** How long somebody may take at the provider. */
const flowMs = 15 * 60_000

/** Where the browser of a visit goes to sign in; it comes back to `returnTo` by `returnFromProvider`. */
export async function leaveForProvider(
  { store, secretBox, now, randomBytes }: SessionDeps & { secretBox: Pick<SecretBox, 'seal'> },
  provider: Provider,
  { tenant, sessionId }: Visit,
  returnTo: string,
  { again }: { again: boolean },
): Promise<string> {
  const state = randomBytes(32).toString('base64url')
  const { url, verifier, nonce } = await provider.start({ state, again })
  await store.startSignInFlow(tenant, {
    stateHash: hashToken(state),
    sessionId,
    verifier: secretBox.seal(verifier, sealingContext('session', tenant, sessionId)),
    nonce,
    returnTo,
    expiresAt: now() + flowMs,
  })
  return url
}
