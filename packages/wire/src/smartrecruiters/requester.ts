import { decodeBase64Lenient } from '../text/index.ts'
import { isObject, own } from './json.ts'

/** The header that names who looks at the package list (contract 2.1). Its encoding is not published. */
export const requesterHeader = 'requester'

/** The person who looks at the package list. */
export interface Requester {
  email: string
}

/** A missing header is not an error: `requester` is then absent, and the whole list is meant. */
export type RequesterReading =
  | { ok: true; requester?: Requester; encoding?: RequesterEncoding }
  | { ok: false; status: 400; code: 'INVALID_REQUESTER'; message: string }

/** The encodings that are tried, in this order (contract 2.1, ours). */
export const requesterEncodings = [
  'json',
  'percent_json',
  'base64_json',
  'comma_pair',
  'equals_pair',
  'bare_address',
] as const
export type RequesterEncoding = (typeof requesterEncodings)[number]

/** What the sandbox can be switched to send. */
export const requesterForms = ['json', 'email_pair', 'none'] as const
export type RequesterForm = (typeof requesterForms)[number]

const maxLength = 8192
const attempts: Record<RequesterEncoding, (text: string) => string | undefined> = {
  json: (text) => emailOfJson(text, true),
  percent_json: (text) => {
    const decoded = percentDecoded(text)
    return decoded === undefined ? undefined : emailOfJson(decoded, false)
  },
  base64_json: (text) => {
    const bytes = decodeBase64Lenient(text.replaceAll('-', '+').replaceAll('_', '/'))
    return bytes ? emailOfJson(new TextDecoder().decode(bytes), false) : undefined
  },
  comma_pair: (text) => emailOfPairs(text.split(',').flatMap((part, i, all) => (i % 2 ? [] : [[part, all[i + 1]]]))),
  equals_pair: (text) => emailOfPairs(text.split(',').map((pair) => splitOnce(pair))),
  bare_address: (text) => bareAddress(text),
}

/**
 * Reads the header's value. Node and browsers hand header bytes over as Latin-1, so text that is valid UTF-8 underneath
 * is read as that.
 */
export function readRequester(header: string | null | undefined): RequesterReading {
  const text = utf8Underneath(header ?? '').trim()
  if (text === '') return { ok: true }
  if (text.length <= maxLength) {
    for (const encoding of requesterEncodings) {
      const email = attempts[encoding](text)
      if (email !== undefined) return { ok: true, requester: { email }, encoding }
    }
  }
  return { ok: false, status: 400, code: 'INVALID_REQUESTER', message: 'The requester header cannot be read.' }
}

/**
 * The header's value in one of the forms, ASCII only; undefined means that the header is not sent. Text that is not
 * plain ASCII, or that a reader could take for percent-encoding, is percent-encoded as a whole.
 */
export function writeRequester({ email }: Requester, form: RequesterForm = 'json'): string | undefined {
  if (form === 'none') return undefined
  const wellFormed = email.toWellFormed()
  if (form === 'email_pair') return `email,${isPlain(wellFormed, ',') ? wellFormed : encodeURIComponent(wellFormed)}`
  const json = JSON.stringify({ email: wellFormed })
  return isPlain(json) ? json : encodeURIComponent(json)
}

function isPlain(text: string, without = ''): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('%') && (without === '' || !text.includes(without))
}

/** The guide's own sample has a stray comma before the closing brace (contract 8, row 15). */
function emailOfJson(text: string, asPrinted: boolean): string | undefined {
  const value = parseJson(text) ?? parseJson(text.replace(/,\s*\}$/, '}'))
  const email = isObject(value) ? own(value, 'email') : undefined
  if (typeof email !== 'string') return undefined
  return address(asPrinted ? nonAsciiDecoded(email) : email)
}

function emailOfPairs(pairs: (string | undefined)[][]): string | undefined {
  const value = pairs.find(([name]) => name?.trim().toLowerCase() === 'email')?.[1]
  return value === undefined ? undefined : address(percentDecoded(value.trim()) ?? value.trim())
}

function bareAddress(text: string): string | undefined {
  const decoded = nonAsciiDecoded(text)
  return /[\s"<>{},;=]/.test(decoded) ? undefined : address(decoded)
}

/** Anything around an @ that is no control character; more would refuse addresses that exist. */
function address(text: string): string | undefined {
  return text.length <= 320 && /^[^\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text) ? text : undefined
}

function splitOnce(pair: string): string[] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair] : [pair.slice(0, at), pair.slice(at + 1)]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON: another encoding is tried
  }
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // the only failure is a percent sign that starts no valid sequence
  }
}

/** Decodes only what stands for characters beyond ASCII: `%41` is legal in an address and stays. */
function nonAsciiDecoded(text: string): string {
  return text.replace(/(?:%[89a-f][0-9a-f])+/gi, (run) => percentDecoded(run) ?? run)
}

function utf8Underneath(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text // not UTF-8 underneath: the text as it is
  }
}
