import { constantTimeEqual, decodeHex, type Hmac, utf8 } from '../text/index.ts'
import { hmacSha256 } from './signature.ts'
import { diagnoseSignature } from './signature-diagnosis.ts'
import { checkTimeWindow } from './time-window.ts'
import { idOf } from './values.ts'

/** One thing that was looked at. `detail` is for a page: it holds no secret, no API key and no signature. */
export type VerificationCheck = { check: string; ok: boolean; detail: string }

/** Why a signature was refused; the first check that failed decides. */
export type VerificationReason =
  | 'authentication_missing'
  | 'authentication_malformed'
  | 'identity_unknown'
  | 'secret_missing'
  | 'time_malformed'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'time_outside_window'

export type Verification = {
  ok: boolean
  reason?: VerificationReason
  checks: VerificationCheck[]
  /** The time is outside the window: the reason for a refusal, or only noted where the window's mode is `log`. */
  windowExceeded?: true
  /** Accepted without any signature, because unsigned requests were allowed in so many words. */
  unsigned?: true
  /** Which of the given secrets matched. */
  secretIndex?: number
}

/** What every verification needs to know besides the signed parts. */
export type VerifySettings = {
  /** Candidate secrets: one, or two during rotation. With none, or only empty ones, everything is refused. */
  secrets: readonly string[]
  /** Now, epoch milliseconds. */
  nowMs: number
  /** How far `time` may lie from now in either direction, in seconds, the limits included. */
  windowSeconds: number
  /** `log`: a time outside the window is noted and does not refuse. */
  windowMode: 'enforce' | 'log'
}

/** The members as they travelled; anything at all may be in them. */
export type SignedParts = { identity: unknown; time: unknown; signature: unknown }

export type SignedSettings = VerifySettings & {
  /** What the route calls the parts. */
  names: SignedNames
  /** The only identity that is accepted. */
  expected: string
  /** A constant of the route: the unit is never guessed when verifying (contract 6, row 1). */
  unit: 'milliseconds' | 'seconds'
}

export type SignedNames = { identity: string; time: string; signature: string }

/** Longest `time` that is signed over at all: hostile lengths are not worth an HMAC. */
const MAX_TIME_CHARACTERS = 64

/** Verifies a signature over `identity|time`, the shape that three of the four signed strings share. */
export function verifySigned(hmac: Hmac, parts: SignedParts, settings: SignedSettings): Verification {
  const { names, unit } = settings
  const checks: VerificationCheck[] = []
  const refuse = (reason: VerificationReason): Verification => ({ ok: false, reason, checks })

  const identity = idOf(parts.identity)
  if (identity === undefined) {
    checks.push({ check: names.identity, ok: false, detail: 'missing, or neither a text nor a number' })
    return refuse('authentication_malformed')
  }
  const known = constantTimeEqual(utf8(identity), utf8(settings.expected))
  checks.push({ check: names.identity, ok: known, detail: known ? 'is the expected one' : 'is not the expected one' })
  if (!known) return refuse('identity_unknown')

  const time = idOf(parts.time)
  if (time === undefined || time.length > MAX_TIME_CHARACTERS) {
    const detail = time === undefined ? 'missing, or neither a text nor a number' : 'too long'
    checks.push({ check: names.time, ok: false, detail })
    return refuse('time_malformed')
  }
  const digits = /^\d{1,16}$/.test(time)
  checks.push({ check: names.time, ok: digits, detail: digits ? time : `is not digits: whole ${unit} since 1970` })

  const verdict = checkSignature(hmac, { identity, time, signature: parts.signature }, settings)
  checks.push(verdict.check)
  const window = digits ? checkTimeWindow(Number(time), settings) : null
  if (window) checks.push({ check: 'time_window', ok: window.ok, detail: window.detail })

  if (verdict.reason) return refuse(verdict.reason)
  if (!window) return refuse('time_malformed')
  const accepted: Verification = { ok: true, checks, secretIndex: verdict.secretIndex }
  if (window.ok) return accepted
  if (settings.windowMode === 'log') return { ...accepted, windowExceeded: true }
  return { ...refuse('time_outside_window'), windowExceeded: true }
}

type SignatureVerdict = { check: VerificationCheck; reason?: VerificationReason; secretIndex?: number }

function checkSignature(
  hmac: Hmac,
  parts: { identity: string; time: string; signature: unknown },
  { names, secrets, unit }: SignedSettings,
): SignatureVerdict {
  const failed = (reason: VerificationReason, detail: string): SignatureVerdict => ({
    check: { check: names.signature, ok: false, detail },
    reason,
  })
  const usable = secrets.filter((secret) => secret !== '')
  if (usable.length === 0) return failed('secret_missing', 'no secret is set, so nothing can be verified')
  const { identity, time, signature } = parts
  if (typeof signature !== 'string') return failed('signature_malformed', 'missing, or not a text')

  // upper case is accepted (contract 3.1, ours)
  const given = /^[0-9a-f]{64}$/i.test(signature) ? decodeHex(signature) : null
  if (given !== null) {
    const message = `${identity}|${time}`
    const secretIndex = secrets.findIndex(
      (secret) => secret !== '' && constantTimeEqual(given, hmacSha256(hmac, secret, message)),
    )
    if (secretIndex >= 0) {
      return { check: { check: names.signature, ok: true, detail: 'matches' }, secretIndex }
    }
  }
  const mistake = diagnoseSignature(hmac, { identity, time, unit, signature, secrets: usable })
  const wrong = given === null ? 'is not 64 hexadecimal digits' : 'does not match'
  return failed(
    given === null ? 'signature_malformed' : 'signature_mismatch',
    mistake === null ? wrong : `${wrong}: ${mistake}`,
  )
}
