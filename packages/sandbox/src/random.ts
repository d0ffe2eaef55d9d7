import { createHmac } from 'node:crypto'
import type { Hmac } from '@gangway/wire/text'

type Random = (size: number) => Uint8Array

/** 32 characters that nobody guesses. */
export function randomSecret(random: Random): string {
  return Buffer.from(random(24)).toString('base64url')
}

/** Eight characters that tell two apart. */
export function randomId(random: Random): string {
  return Buffer.from(random(4)).toString('hex')
}

/** A version 4 UUID. */
export function randomUuid(random: Random): string {
  const bytes = Buffer.from(random(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const hmac: Hmac = (hash, key, parts) => {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}
