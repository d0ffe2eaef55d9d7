import { type Verification, type VerificationReason, verifyImport } from '@gangway/wire/candidatehub'
import type { ConnectionView, RegistrationView } from '../../intake/interface.ts'
import type { Instant, VerificationCheck } from '../../model/index.ts'
import { nodeHmac } from '../node-hmac.ts'
import { matchingApiKey } from './find-client.ts'
import type { ConnectionCredentials, ConnectionSettings, RegistrationCredentials } from './settings.ts'

/** What a person can do about each. */
const advice: Record<VerificationReason, string> = {
  authentication_missing: 'If the hub does not sign for this client, set allowUnsigned on the connection.',
  authentication_malformed: 'It holds api_key, time and signature.',
  identity_unknown: "Compare the registration's apiKey with the one that Veritone Hire issued.",
  secret_missing: 'Set the secret of the connection.',
  signature_malformed: 'It is HMAC-SHA256 over api_key|time.',
  signature_mismatch: "Compare the connection's secret with the one that Veritone Hire issued for this client.",
  time_malformed: 'It is signed as the text that it was sent as.',
  time_outside_window:
    "Check this machine's clock. If the hub sends again with the first time, set signatureWindowMode to log or lengthen signatureWindowSeconds.",
}

/**
 * Verifies an import's `authentication` (contract 3) with the connection's secret and the registration's API key, each
 * with the one before it while that is valid. `reason` is there when it is refused. The checks are sentences for people.
 */
export function verifyClient(
  registration: RegistrationView,
  connection: ConnectionView,
  authentication: unknown,
  now: Instant,
): { reason?: VerificationReason; checks: VerificationCheck[] } {
  const settings = connection.settings as ConnectionSettings
  const secrets = [connection.credentials, connection.previousCredentials].map(
    (credentials) => (credentials as Partial<ConnectionCredentials> | null)?.secret ?? '',
  )
  const given = (authentication as { api_key?: unknown } | null | undefined)?.api_key
  const own = (registration.credentials as RegistrationCredentials).apiKey
  const verification = verifyImport(nodeHmac, authentication, {
    apiKey: matchingApiKey(registration, given) ?? own,
    secrets,
    nowMs: now,
    windowSeconds: settings.signatureWindowSeconds,
    windowMode: settings.signatureWindowMode,
    allowUnsigned: settings.allowUnsigned,
  })
  const signed = signedText(authentication)
  const checks = verification.checks.map((check) => explained(check, verification, signed))
  return verification.ok ? { checks } : { reason: verification.reason!, checks }
}

/** What the signature is made over, with the API key masked. */
function signedText(authentication: unknown): string {
  const time = (authentication as { time?: unknown } | null | undefined)?.time
  const isShort = (typeof time === 'string' && time.length <= 64) || typeof time === 'number'
  return isShort ? JSON.stringify(`***|${time}`) : 'api_key|time'
}

function explained(
  { check, ok, detail }: VerificationCheck,
  verification: Verification,
  signed: string,
): VerificationCheck {
  const name = check === 'authentication' || check === 'time_window' ? check : `authentication.${check}`
  const over =
    check === 'signature' ? ` It is judged as the HMAC-SHA256 of ${signed} (the API key, a pipe, the time).` : ''
  let text = `${name}: ${detail}.${over}`
  if (!ok) text += ` ${advice[reasonOf(check, verification)]}`
  else if (check === 'signature' && verification.secretIndex === 1) text += ' It is the secret before the last change.'
  return { check: name, ok, detail: text }
}

/** Several checks may have failed, of which the first decides; each has its own advice. */
function reasonOf(check: string, { ok, reason }: Verification): VerificationReason {
  if (check === 'time_window') return 'time_outside_window'
  if (check === 'time') return 'time_malformed'
  return ok || reason === undefined ? 'signature_mismatch' : reason
}
