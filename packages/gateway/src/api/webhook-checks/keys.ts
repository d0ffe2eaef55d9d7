/** A way of making a key of a secret's text; `fault` says what is wrong with it, null for the right way. */
export interface Key {
  bytes: Buffer
  fault: string | null
}

const prefix = 'whsec_'

/** Why a secret is none of Gangway's, or was copied badly; null where nothing is against it. Says nothing of what it is. */
export function secretFault(secret: string): string | null {
  const text = secret.trim()
  if (text === '') return 'The secret is empty.'
  if (text !== secret) return 'The secret has blanks or a line break around it: take them away where you keep it.'
  if (/^["'].*["']$/.test(text)) return 'The secret stands in quotation marks: take them away where you keep it.'
  if (!text.startsWith(prefix)) return `The secret does not begin with \`${prefix}\`: give it whole, as it was shown.`
  const bytes = Buffer.from(text.slice(prefix.length), 'base64')
  if (bytes.toString('base64') !== text.slice(prefix.length)) {
    return `What stands behind \`${prefix}\` is no base64: a part is missing, or was changed.`
  }
  if (bytes.length < 24 || bytes.length > 64) return `The secret holds ${bytes.length} bytes; it was cut off.`
  return null
}

/** The key of a secret as it is meant, from a text that may have been copied badly. */
export function rightKey(secret: string): Buffer {
  const text = bare(secret)
  return Buffer.from(text.startsWith(prefix) ? text.slice(prefix.length) : text, 'base64')
}

/** Keys that programs make of a secret by mistake. */
export function wrongKeys(secret: string): Key[] {
  const text = bare(secret)
  const encoded = text.startsWith(prefix) ? text.slice(prefix.length) : text
  const whole = prefix + encoded
  const remedy = `The key is what the base64 behind \`${prefix}\` stands for`
  return [
    {
      bytes: Buffer.from(whole),
      fault: `The whole text of the secret, \`${prefix}\` with it, was used as the key. ${remedy}: cut the prefix off and decode the rest.`,
    },
    {
      bytes: Buffer.from(encoded),
      fault: `The base64 of the secret was used as the key without being decoded. ${remedy}.`,
    },
    {
      bytes: Buffer.from(whole, 'base64'),
      fault: `The secret was decoded with its prefix. ${remedy}: cut \`${prefix}\` off first.`,
    },
    {
      bytes: Buffer.from(whole.replace('_', '/'), 'base64'),
      fault: `The secret was decoded with its prefix. ${remedy}: cut \`${prefix}\` off first.`,
    },
    {
      bytes: Buffer.from(Buffer.from(encoded, 'base64').toString('hex')),
      fault: `The key was used as hexadecimal text. ${remedy}, as bytes.`,
    },
    {
      bytes: Buffer.from(Buffer.from(encoded, 'base64').toString('utf8')),
      fault: `The decoded secret was turned into text and back, which spoils it. Keep it as bytes.`,
    },
    {
      bytes: Buffer.from(`${whole}\n`),
      fault: `The secret's text with a line break behind it was used as the key. ${remedy}.`,
    },
    {
      bytes: Buffer.alloc(0),
      fault: 'An empty key was used: your program had no secret at hand. See where it reads it from.',
    },
  ]
}

const bare = (secret: string) => secret.trim().replace(/^["']|["']$/g, '')
