/** The setting GANGWAY_SECRET_KEY holds something else than keys. The message names the setting and never its value. */
export class SecretKeysError extends Error {
  constructor(fault: string) {
    super(`GANGWAY_SECRET_KEY: ${fault}`)
    this.name = 'SecretKeysError'
  }
}

/**
 * Reads GANGWAY_SECRET_KEY: the base64 of 32 bytes, or several, comma-separated, the newest first. Spaces around them
 * and a comma at the end are forgiven. Throws `SecretKeysError`.
 */
export function parseSecretKeys(text: string): Uint8Array[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length > 1 && parts.at(-1) === '') parts.pop()
  const keys = parts.map((part, index) => {
    const bytes = Buffer.from(part, 'base64')
    // Decoding skips what is no base64: a key with a typing error must not become another key.
    if (bytes.toString('base64') !== part || bytes.length !== 32) {
      throw new SecretKeysError(`key ${index + 1} of ${parts.length} is not the base64 of 32 bytes`)
    }
    return new Uint8Array(bytes)
  })
  if (new Set(parts).size !== parts.length) throw new SecretKeysError('the same key stands twice')
  return keys
}

/** The setting's text for one key, for a key that is made at the first start. */
export function formatSecretKey(key: Uint8Array): string {
  return Buffer.from(key).toString('base64')
}
