import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Hmac } from '@gangway/wire/text'

/** Keys of late: making one costs as much as the HMAC of a small message. */
const keys = new Map<string, KeyObject>()
const maxKeys = 1000

/** HMAC by Node's own crypto, as the wire package wants it. */
export const nodeHmac: Hmac = (hash, key, parts) => {
  const hmac = createHmac(hash, keyObject(key))
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

function keyObject(bytes: Uint8Array): KeyObject {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  let key = keys.get(name)
  if (!key) {
    key = createSecretKey(bytes)
    if (keys.size >= maxKeys) keys.clear()
    keys.set(name, key)
  }
  return key
}
