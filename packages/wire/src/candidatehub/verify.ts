import type { Hmac } from '../text/index.ts'
import { isObject, member } from './values.ts'
import { type Verification, type VerifySettings, verifySigned } from './verify-signed.ts'

/** The window that sibling routes state (5 minutes); for imports none is documented (contract 3.2, 6 row 3). */
export const DEFAULT_WINDOW_SECONDS = 300

/**
 * Verifies the `authentication` member of an import, given as it was parsed from JSON, whatever it is (contract 3).
 * `apiKey` is the one expected key, and `secrets` are those of the client that `hub_client_id` names: the caller binds
 * both, because one API key may serve many clients and the signature covers neither the client nor the candidate (3.2).
 * The signature is no nonce: two candidates may carry the same.
 *
 * The signed text is the literal text of `time`. A JSON number is signed over its decimal digits, which a parsed whole
 * number below 2^53 gives back; of a number written `1594796637012.0` or `1.594796637012e12` the literal spelling is
 * lost, so a signature over that spelling does not verify here.
 *
 * `allowUnsigned` (off by default) accepts a request whose `authentication` is missing or null, and nothing else.
 */
export function verifyImport(
  hmac: Hmac,
  authentication: unknown,
  settings: VerifySettings & { apiKey: string; allowUnsigned?: boolean },
): Verification {
  if (authentication === undefined || authentication === null) {
    const detail = settings.allowUnsigned === true ? 'missing, which this connection allows' : 'missing'
    const checks = [{ check: 'authentication', ok: settings.allowUnsigned === true, detail }]
    if (settings.allowUnsigned === true) return { ok: true, unsigned: true, checks }
    return { ok: false, reason: 'authentication_missing', checks }
  }
  if (!isObject(authentication)) {
    const checks = [{ check: 'authentication', ok: false, detail: 'is not an object' }]
    return { ok: false, reason: 'authentication_malformed', checks }
  }
  const parts = {
    identity: member(authentication, 'api_key'),
    time: member(authentication, 'time'),
    signature: member(authentication, 'signature'),
  }
  const names = { identity: 'api_key', time: 'time', signature: 'signature' }
  return verifySigned(hmac, parts, { ...settings, names, expected: settings.apiKey, unit: 'milliseconds' })
}

/**
 * Verifies the three headers of a SendIn request, as the hub does: `X-CHUB-SOURCE`, `X-CHUB-SIGNATURE-TIME` in seconds,
 * valid for 5 minutes, and `X-CHUB-SIGNATURE` (contract 5.1).
 */
export function verifySendIn(
  hmac: Hmac,
  headers: { source: unknown; time: unknown; signature: unknown },
  settings: VerifySettings & { sourceId: string },
): Verification {
  const names = { identity: 'X-CHUB-SOURCE', time: 'X-CHUB-SIGNATURE-TIME', signature: 'X-CHUB-SIGNATURE' }
  const parts = { identity: headers.source, time: headers.time, signature: headers.signature }
  return verifySigned(hmac, parts, { ...settings, names, expected: settings.sourceId, unit: 'seconds' })
}

/**
 * Verifies the three headers of a career site's prepopulation request, as the hub does (contract 5.3); its time is in
 * milliseconds. How long it is valid is not documented.
 */
export function verifyPrepopulation(
  hmac: Hmac,
  headers: { destination: unknown; time: unknown; signature: unknown },
  settings: VerifySettings & { destinationId: string },
): Verification {
  const names = {
    identity: 'X-PREPOP-DESTINATION',
    time: 'X-PREPOP-SIGNATURE-TIME',
    signature: 'X-PREPOP-SIGNATURE',
  }
  const parts = { identity: headers.destination, time: headers.time, signature: headers.signature }
  return verifySigned(hmac, parts, { ...settings, names, expected: settings.destinationId, unit: 'milliseconds' })
}
