import type { ConnectionView, RegistrationView } from '../../intake/interface.ts'
import type { Instant } from '../../model/index.ts'
import { hashToken } from '../../secrets/hash-token.ts'
import type { Store } from '../../store/interface.ts'

/** The token of an `Authorization: Bearer` header; undefined where there is none that could be one (RFC 6750). */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*) *$/i.exec(authorization ?? '')?.[1]
}

/**
 * The connection that a token was given out for: on this platform the token alone says whose request it is (contract
 * 1.5). Null for a token that is not of this registration, was revoked, or has expired. A token is looked up by its hash,
 * so that how long it takes tells nothing of it.
 */
export async function connectionOfToken(
  store: Store,
  registration: RegistrationView,
  token: string,
  now: Instant,
  connectionByRemoteId: (remoteId: string) => Promise<ConnectionView | null>,
): Promise<ConnectionView | null> {
  const args = { hash: hashToken(token), registrationId: registration.id, now }
  const found = await store.findAccessToken(registration.tenant, args)
  return found && connectionByRemoteId(found.remoteId)
}
