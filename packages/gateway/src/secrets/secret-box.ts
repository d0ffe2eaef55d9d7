import type { KeyObject } from 'node:crypto'
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes as nodeRandomBytes,
} from 'node:crypto'

/** Seals and opens the secrets that the store keeps (design rule 8). */
export interface SecretBox {
  /**
   * Encrypts under the newest key. `context` says whose secret it is and which (`ten_x/registration/reg_y`); it is not
   * stored, and only the same one opens the text again, so that a sealed text moved to another row is of no use.
   */
  seal(plaintext: string, context: string): string
  /** Decrypts. Throws `SecretBoxError`: no key fits, the context is another, or the text was altered. */
  open(sealed: string, context: string): string
  /** Whether the text was sealed under another key than the newest, and should be sealed anew. */
  needsReseal(sealed: string): boolean
}

export type SecretBoxFault = 'malformed' | 'unknown_key' | 'not_authentic'

/** A sealed text that does not open. Neither text nor key is in the message. */
export class SecretBoxError extends Error {
  /** `unknown_key`: sealed under a key that is not configured; `not_authentic`: altered, or another context. */
  readonly fault: SecretBoxFault

  constructor(fault: SecretBoxFault, message: string) {
    super(message)
    this.name = 'SecretBoxError'
    this.fault = fault
  }
}

const VERSION = 'gsb1'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_ID_BYTES = 6
const SEALED = /^gsb1\.([0-9a-f]{12})\.([A-Za-z0-9_-]+)$/

interface BoxKey {
  id: string
  key: KeyObject
}

/**
 * A box over AES-256-GCM keys of 32 bytes, the newest first: it seals under the first and opens with any. A sealed text
 * reads `gsb1.<key id>.<base64url of nonce, ciphertext, tag>`; the key id is the start of the key's SHA-256.
 */
export function createSecretBox(
  keys: readonly Uint8Array[],
  randomBytes: (size: number) => Uint8Array = nodeRandomBytes,
): SecretBox {
  const boxKeys = keys.map(boxKey)
  const newest = boxKeys[0]
  if (newest === undefined) throw new RangeError('a secret box needs a key')

  return {
    seal(plaintext, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce)
      cipher.setAAD(associatedData(newest.id, context))
      const sealed = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${VERSION}.${newest.id}.${sealed.toString('base64url')}`
    },
    open(sealed, context) {
      const { id, bytes } = parse(sealed)
      const fitting = boxKeys.find((candidate) => candidate.id === id)
      if (fitting === undefined) throw new SecretBoxError('unknown_key', 'sealed under a key that is not configured')
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', fitting.key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(associatedData(id, context))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        const plaintext = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([plaintext, decipher.final()]).toString('utf8')
      } catch {
        throw new SecretBoxError('not_authentic', 'altered, or sealed for something else')
      }
    },
    needsReseal(sealed) {
      return parse(sealed).id !== newest.id
    },
  }
}

function boxKey(bytes: Uint8Array): BoxKey {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a secret box key is ${KEY_BYTES} bytes`)
  return {
    id: createHash('sha256')
      .update(bytes)
      .digest('hex')
      .slice(0, KEY_ID_BYTES * 2),
    key: createSecretKey(bytes),
  }
}

function associatedData(keyId: string, context: string): Buffer {
  return Buffer.from(`${VERSION}.${keyId}.${context}`, 'utf8')
}

function parse(sealed: string): { id: string; bytes: Buffer } {
  const match = SEALED.exec(sealed)
  const bytes = Buffer.from(match?.[2] ?? '', 'base64url')
  if (match === null || bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== match[2]) {
    throw new SecretBoxError('malformed', 'not a sealed text')
  }
  return { id: match[1]!, bytes }
}
