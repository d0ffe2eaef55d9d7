import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** The three headers of Standard Webhooks. */
export type WebhookHeaders = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>

const PREFIX = 'whsec_'
const SECRET_BYTES = 32
const MIN_KEY_BYTES = 24
const MAX_KEY_BYTES = 64
const MAX_CACHED_KEYS = 1000

const keys = new Map<string, KeyObject>()

/** A new secret `whsec_<base64 of 32 bytes>`; `randomBytes` gives as many bytes as it is asked for. */
export function generateWebhookSecret(randomBytes: (size: number) => Uint8Array): string {
  return PREFIX + Buffer.from(randomBytes(SECRET_BYTES)).toString('base64')
}

/** Whether the text is a secret one can sign with: `whsec_` and the base64 of 24 to 64 bytes, as Standard Webhooks asks. */
export function isWebhookSecret(text: string): boolean {
  return decodeSecret(text) !== undefined
}

/**
 * Signs a body (the very bytes that are sent; a string is sent as UTF-8) under each of the secrets: one, or during a
 * rotation several, the newest first. `id` is the event's, the same on every try and replay; `timestampSeconds` that of
 * the try, in whole seconds. A fault in any of them throws a RangeError, whose message never holds a secret.
 */
export function webhookHeaders(
  id: string,
  timestampSeconds: number,
  body: Uint8Array | string,
  secrets: readonly string[],
): WebhookHeaders {
  // A full stop would let one (id, timestamp, body) pass for another.
  if (!/^[\x21-\x2d\x2f-\x7e]+$/.test(id)) throw new RangeError('a webhook id is visible ASCII without a full stop')
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0) {
    throw new RangeError('a webhook timestamp is whole seconds')
  }
  if (secrets.length === 0) throw new RangeError('a webhook needs a secret to sign with')
  const timestamp = String(timestampSeconds)
  const prefix = `${id}.${timestamp}.`
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', keyOf(secret)).update(prefix).update(body).digest('base64')}`,
  )
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known !== undefined) return known
  const bytes = decodeSecret(secret)
  if (bytes === undefined) throw new RangeError('a webhook secret is whsec_ and the base64 of 24 to 64 bytes')
  const key = createSecretKey(bytes)
  if (keys.size >= MAX_CACHED_KEYS) keys.delete(keys.keys().next().value!)
  keys.set(secret, key)
  return key
}

function decodeSecret(text: string): Buffer | undefined {
  if (!text.startsWith(PREFIX)) return undefined
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64')
  // Decoding skips what is no base64, so only text that comes out again was all of it.
  const isWhole = bytes.toString('base64') === text.slice(PREFIX.length)
  return isWhole && bytes.length >= MIN_KEY_BYTES && bytes.length <= MAX_KEY_BYTES ? bytes : undefined
}
