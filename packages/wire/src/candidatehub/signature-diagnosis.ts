import { constantTimeEqual, decodeBase64Lenient, decodeHex, type Hmac, utf8 } from '../text/index.ts'
import { hmacSha256 } from './signature.ts'

/** Longest signature text that is worth looking at. */
const MAX_SIGNATURE_CHARACTERS = 256

/** What a signature over `identity|time` was checked with. */
export type DiagnosisInput = {
  /** `api_key`, source or destination, as it travelled. */
  identity: string
  /** `time`, as it travelled. */
  time: string
  /** The unit that the route counts in. */
  unit: 'milliseconds' | 'seconds'
  /** The signature, as it travelled. */
  signature: string
  secrets: readonly string[]
}

/**
 * Says in words which known mistake made a wrong signature, by making the mistake with the known secret and comparing
 * (contract 3.4); null when none of them did. Only for the text of an error: a match here is never an acceptance. The
 * words hold neither a secret nor a digest.
 */
export function diagnoseSignature(hmac: Hmac, input: DiagnosisInput): string | null {
  if (input.signature.length > MAX_SIGNATURE_CHARACTERS) return null
  const given = spellings(input.signature)
  for (const secret of given.length > 0 ? input.secrets : []) {
    for (const variant of variants(hmac, input, secret)) {
      const { digest } = variant
      const spelling = given.find(({ bytes }) => digest !== null && constantTimeEqual(bytes, digest))
      const words = [spelling?.words, variant.words].filter(Boolean)
      if (spelling && words.length > 0) return words.join('; ')
    }
  }
  return null
}

type Spelling = { words: string; bytes: Uint8Array }

/** The digests that the text may have been meant to be. */
function spellings(signature: string): Spelling[] {
  const result: Spelling[] = []
  const add = (words: string, bytes: Uint8Array | null) => {
    if (bytes !== null && (bytes.length === 32 || bytes.length === 20)) result.push({ words, bytes })
  }
  const trimmed = signature.trim()
  add(trimmed === signature ? '' : 'the signature has blanks or a line break around it', decodeHex(trimmed))
  const prefix = /^[^=]{0,40}= ?(?=[0-9a-f]+$)/i.exec(trimmed)
  if (prefix) {
    add('the signature carries the prefix that the OpenSSL command prints', decodeHex(trimmed.slice(prefix[0].length)))
  }
  if (/^0x/i.test(trimmed)) add('the signature starts with 0x', decodeHex(trimmed.slice(2)))
  const standard = trimmed.replaceAll('-', '+').replaceAll('_', '/')
  if (!/^[0-9a-f]*$/i.test(trimmed)) {
    add('the signature is written in base64, not in hexadecimal', decodeBase64Lenient(standard))
  }
  return result
}

type Variant = { words: string; digest: Uint8Array | null }

/** The right digest and the known wrong ones. The right one matters where only the spelling is wrong. */
function variants(hmac: Hmac, { identity, time, unit }: DiagnosisInput, secret: string): Variant[] {
  const over = (message: string) => hmacSha256(hmac, secret, message)
  const message = `${identity}|${time}`
  const keyed = (key: Uint8Array | null) => (key === null ? null : hmac('sha256', key, [utf8(message)]))
  return [
    { words: '', digest: over(message) },
    { words: 'the signed text ended with a line break', digest: over(`${message}\n`) },
    { words: 'the signed text ended with a line break', digest: over(`${message}\r\n`) },
    { words: 'the signed text had its two parts in reverse order', digest: over(`${time}|${identity}`) },
    { words: 'the signed text had no pipe between its parts', digest: over(`${identity}${time}`) },
    ...unitVariants(over, identity, time, unit),
    ...floatSpellings(time).map((float) => ({
      words: 'the time went through a floating point number before it was signed',
      digest: over(`${identity}|${float}`),
    })),
    { words: 'the secret was decoded from hexadecimal; its characters are the key', digest: keyed(decodeHex(secret)) },
    { words: 'the secret was decoded from base64; its characters are the key', digest: keyed(fromBase64(secret)) },
    { words: 'the secret was used with a line break at its end', digest: hmacSha256(hmac, `${secret}\n`, message) },
    { words: 'the secret was signed with the text as the key', digest: hmacSha256(hmac, message, secret) },
    { words: 'SHA-1 was used, not SHA-256', digest: hmac('sha1', utf8(secret), [utf8(message)]) },
  ]
}

function unitVariants(over: (message: string) => Uint8Array, identity: string, time: string, unit: string): Variant[] {
  const result: Variant[] = []
  if (unit === 'milliseconds' && /^\d{4,16}$/.test(time)) {
    const words = 'the signed time was in seconds, the time that was sent is in milliseconds'
    result.push({ words, digest: over(`${identity}|${time.slice(0, -3)}`) })
  }
  if (/^\d{1,13}$/.test(time)) {
    const words = 'the signed time was in milliseconds, the time that was sent is in seconds'
    result.push({ words, digest: over(`${identity}|${time}000`) })
  }
  return result
}

/** How common languages print this whole number when it has become a float. */
function floatSpellings(time: string): string[] {
  if (!/^\d{1,16}$/.test(time)) return []
  const value = Number(time)
  const exponential = value.toExponential()
  return [exponential, exponential.toUpperCase(), value.toExponential(6), `${time}.0`, `${time}.000000`]
}

function fromBase64(secret: string): Uint8Array | null {
  const bytes = decodeBase64Lenient(secret)
  return bytes === null || bytes.length === 0 ? null : bytes
}
