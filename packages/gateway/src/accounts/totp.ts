import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../model/index.ts'

/** Codes of RFC 6238 as authenticator apps make them: SHA-1, six digits, every 30 seconds. */
const periodSeconds = 30
const secretBytes = 20
/** Codes of one period before and after are taken too: clocks differ. */
const window = 1

/** A new secret, in base32 as apps take it. */
export function newTotpSecret(randomBytes: (size: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(randomBytes(secretBytes)).buffer }).base32
}

/** The URI that apps read from a QR code. */
export function totpUri(secret: string, label: { issuer: string; account: string }): string {
  return totp(secret, label).toString()
}

/** The step (30 seconds since 1970) that the code is of; null for one that is wrong. */
export function totpStep(secret: string, code: string, now: Instant): number | null {
  const token = code.replace(/\s/g, '')
  // The library compares bytes, and throws where there are more of them than characters.
  if (!/^[0-9]{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: now, window })
  return delta === null ? null : Math.floor(now / (periodSeconds * 1000)) + delta
}

/** Whether a text can be a secret of ours. */
export function isTotpSecret(text: string): boolean {
  return /^[A-Z2-7]{32}$/.test(text)
}

function totp(secret: string, { issuer, account }: { issuer?: string; account?: string } = {}): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    ...(issuer !== undefined && { issuer }),
    ...(account !== undefined && { label: account }),
  })
}
