import type { RefusalCode } from '@gangway/wire/candidatehub'
import { constantTimeEqual, utf8 } from '@gangway/wire/text'
import type { ConnectionView, JudgeInput, Reached, RegistrationView } from '../../intake/interface.ts'
import type { VerificationCheck } from '../../model/index.ts'
import type { RegistrationCredentials } from './settings.ts'

export type FoundClient =
  | { ok: true; connection: ConnectionView }
  | { ok: false; code: RefusalCode; reason: string; check: VerificationCheck }

/** No connection's `remoteId` is longer, so a longer client id is not worth a look. */
const maxClientId = 1000

/**
 * Whose import this is. The credential is bound to `hub_client_id`, because the signature does not cover it (contract
 * 3.2): on a connection's URL it must be that connection's, and on the registration's URL it names the connection, once
 * the API key is known to be the registration's.
 */
export async function findClient(
  { registration, connection }: Reached,
  clientId: string | undefined,
  authentication: unknown,
  connectionByRemoteId: JudgeInput['connectionByRemoteId'],
): Promise<FoundClient> {
  if (connection) {
    // Without a client id it is refused for that, once its signature has proved where it comes from.
    if (clientId === undefined || clientId === connection.remoteId) return { ok: true, connection }
    const detail = `meta_info.hub_client_id names another client: this URL and secret belong to ${connection.remoteId}.`
    return unknown('client_mismatch', 'meta_info.hub_client_id', detail)
  }
  const apiKey = isPresent(authentication) ? (authentication as { api_key?: unknown }).api_key : undefined
  if (isPresent(authentication) && matchingApiKey(registration, apiKey) === null) {
    const detail =
      "authentication.api_key is not the registration's: compare it with the one that Veritone Hire issued."
    return unknown('identity_unknown', 'authentication.api_key', detail)
  }
  if (clientId === undefined) {
    const code = isPresent(authentication) ? 'ids_missing' : 'authentication_missing'
    const detail = 'meta_info.hub_client_id is missing, and this URL serves all clients of the registration.'
    return { ok: false, code, reason: code, check: { check: 'meta_info.hub_client_id', ok: false, detail } }
  }
  const named = isSearchable(clientId) ? await connectionByRemoteId(clientId) : null
  if (named) return { ok: true, connection: named }
  const detail = 'No connection of this registration has the remoteId that meta_info.hub_client_id names: create one.'
  return unknown('client_unknown', 'meta_info.hub_client_id', detail)
}

/** The registration's key, or the one before it while that is valid, where the message's is one of them. */
export function matchingApiKey(registration: RegistrationView, given: unknown): string | null {
  const text = typeof given === 'number' ? String(given) : given
  if (typeof text !== 'string') return null
  for (const credentials of [registration.credentials, registration.previousCredentials]) {
    const { apiKey } = (credentials ?? {}) as Partial<RegistrationCredentials>
    if (apiKey && constantTimeEqual(utf8(text), utf8(apiKey))) return apiKey
  }
  return null
}

/** Answered as a wrong signature is, so that nobody learns which clients there are. */
function unknown(reason: string, check: string, detail: string): FoundClient {
  return { ok: false, code: 'identity_unknown', reason, check: { check, ok: false, detail } }
}

/** The text is what a database can look for. */
function isSearchable(clientId: string): boolean {
  return clientId.length <= maxClientId && clientId.isWellFormed() && !clientId.includes('\0')
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}
