import { createHmac } from 'node:crypto'
import type { Hmac } from '@gangway/wire/text'

/** HMAC by Node's own crypto, as the wire package wants it. */
export const nodeHmac: Hmac = (hash, key, parts) => {
  const hmac = createHmac(hash, key)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}
