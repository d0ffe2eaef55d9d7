/**
 * Computes an HMAC over the parts as if they were one message. Passed in, so that this package needs no Node module: a
 * server wraps `node:crypto`, a page passes a pure implementation. Several parts spare a large body from being copied.
 */
export type Hmac = (hash: 'sha1' | 'sha256', key: Uint8Array, parts: Uint8Array[]) => Uint8Array

const encoder = new TextEncoder()

/** The text's UTF-8 bytes; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Whether both hold the same bytes, in a time that depends on their lengths only. */
export function constantTimeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!
  return difference === 0
}

/** Lower case hexadecimal. */
export function encodeHex(bytes: Uint8Array): string {
  return bytes.toHex()
}

/** The bytes of a hexadecimal text, either case; null for an odd length or any other character. */
export function decodeHex(text: string): Uint8Array | null {
  try {
    return Uint8Array.fromHex(text)
  } catch {
    return null // the only failure of fromHex is text that is not hexadecimal
  }
}

/** Standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return bytes.toBase64()
}

/** The bytes of standard base64 in its one canonical spelling (padded, no whitespace, spare bits zero); else null. */
export function decodeBase64(text: string): Uint8Array | null {
  if (/\s/.test(text)) return null
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch {
    return null // the only failure of fromBase64 is text that is not base64
  }
}
