import { constantTimeEqual, decodeBase64, encodeBase64, type Hmac, utf8 } from '../../text/index.ts'
import type { DateFault } from './date.ts'

/** One thing that was looked at. `detail` is a sentence for a page and never holds a secret. */
export type Check = { check: string; ok: boolean; detail: string }

export type RefusalReason =
  | DateFault['code']
  | 'signature_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'secret_missing'

/** `secret` is the index of the secret that matched, so that a rotation can be watched. */
export type Verification =
  | { ok: true; secret: number; checks: Check[] }
  | { ok: false; reason: RefusalReason; checks: Check[] }

/** Base64 of HMAC-SHA1; the secret is used as plain text, never decoded (contract 5). */
export function macOf(hmac: Hmac, secret: string, parts: Uint8Array[]): string {
  return encodeBase64(hmac('sha1', utf8(secret), parts))
}

export type SignatureOutcome = {
  reason: RefusalReason | null
  /** Index of the secret that matched; -1 when none did. */
  secret: number
  check: Check
}

/**
 * Compares a received signature with that of the parts under each secret, in constant time on the 20 decoded bytes.
 * `described` says what was signed; `showExpected` adds the signature that would have been right, which lets its reader
 * send this very request until its date has passed: for a sandbox, not for stored records.
 */
export function compareSignature(
  hmac: Hmac,
  secrets: readonly string[],
  parts: Uint8Array[],
  received: string | null | undefined,
  described: string,
  showExpected: boolean,
): SignatureOutcome {
  const refuse = (reason: RefusalReason, detail: string): SignatureOutcome => ({
    reason,
    secret: -1,
    check: { check: 'signature', ok: false, detail },
  })
  if (received === null || received === undefined || received === '') {
    return refuse('signature_missing', 'the request has no X-SAJ-Signature')
  }
  const bytes = decodeBase64(received)
  if (bytes === null || bytes.length !== 20) {
    return refuse('signature_malformed', 'X-SAJ-Signature is not base64 of 20 bytes, which takes 28 characters')
  }
  const usable = secrets.map((secret) => (secret === '' ? null : hmac('sha1', utf8(secret), parts)))
  const secret = usable.findIndex((mac) => mac !== null && constantTimeEqual(mac, bytes))
  if (secret !== -1) {
    return { reason: null, secret, check: { check: 'signature', ok: true, detail: `matches ${described}` } }
  }
  const expected = usable.filter((mac) => mac !== null).map(encodeBase64)
  if (expected.length === 0) return refuse('secret_missing', 'no API secret is set to verify with')
  const wanted = showExpected ? `; expected ${expected.join(' or ')}` : ''
  return refuse(
    'signature_mismatch',
    `X-SAJ-Signature is ${received}, which is not the signature of ${described}${wanted}`,
  )
}

/** The checks in order, with the reason of the first that failed. */
export function concludeVerification(date: DateFault | null, signature: SignatureOutcome): Verification {
  const dateCheck: Check = date
    ? { check: 'date', ok: false, detail: date.detail }
    : { check: 'date', ok: true, detail: 'X-SAJ-Date is within 15 minutes of the time of arrival' }
  const checks = [dateCheck, signature.check]
  const reason = date?.code ?? signature.reason
  return reason === null ? { ok: true, secret: signature.secret, checks } : { ok: false, reason, checks }
}
