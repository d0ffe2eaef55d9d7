import { createHmac } from 'node:crypto'
import type { Hmac } from '../text/index.ts'

/** The platform's own HMAC, as a server would pass it in. */
export const hmac: Hmac = (hash, key, parts) => {
  const mac = createHmac(hash, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}
