import type { ConnectionView, RegistrationView } from '../../intake/interface.ts'
import type { Instant } from '../../model/index.ts'
import { hashToken } from '../../secrets/hash-token.ts'
import type { Store } from '../../store/interface.ts'

/** The token of an `Authorization: Bearer` header; undefined where there is none that could be one (RFC 6750). */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*) *$/i.exec(authorization ?? '')?.[1]
}

/**
 * What a token was given out for; null for one that is not of this registration, was revoked, or has expired. It is looked
 * up by its hash, so that how long it takes tells nothing of it.
 */
export function findToken(store: Store, registration: RegistrationView, token: string, now: Instant) {
  const args = { hash: hashToken(token), registrationId: registration.id, now }
  return store.findAccessToken(registration.tenant, args)
}

/**
 * The connection that a token was given out for, or null: on this platform the token alone says whose request it is
 * (contract 1.5).
 */
export async function connectionOfToken(
  store: Store,
  registration: RegistrationView,
  token: string,
  now: Instant,
  connectionByRemoteId: (remoteId: string) => Promise<ConnectionView | null>,
): Promise<ConnectionView | null> {
  const found = await findToken(store, registration, token, now)
  return found && connectionByRemoteId(found.remoteId)
}
