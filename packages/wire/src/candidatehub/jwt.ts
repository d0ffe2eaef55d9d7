import { constantTimeEqual, type Hmac, utf8 } from '../text/index.ts'
import { member, parseJson } from './values.ts'

/** What the one published `__BBPPID` holds (contract 5.3): an observation of an example, not a documented format. */
export type PrepopulationClaims = {
  /** Epoch seconds; a float in the example. */
  exp: number
  prepop_cache_id: string
  client_id: string
}

/** Makes a `__BBPPID` as the example shows it: a JWT signed with HMAC-SHA256. For the sandbox's end. */
export function signPrepopulationId(hmac: Hmac, claims: PrepopulationClaims, secret: string): string {
  const signed = `${encodePart({ alg: 'HS256', typ: 'JWT' })}.${encodePart(claims)}`
  return `${signed}.${base64url(hmac('sha256', utf8(secret), [utf8(signed)]))}`
}

/**
 * Verifies a `__BBPPID` made here: HS256 only, signature first, then expiry (`exp` in seconds against `nowMs` in
 * milliseconds). Null for anything else.
 */
export function readPrepopulationId(
  hmac: Hmac,
  text: string,
  secret: string,
  nowMs: number,
): PrepopulationClaims | null {
  if (text.length > 4096) return null
  const parts = text.split('.')
  if (parts.length !== 3) return null
  const [header, payload, signature] = parts as [string, string, string]
  const given = fromBase64url(signature)
  const right = hmac('sha256', utf8(secret), [utf8(`${header}.${payload}`)])
  if (given === null || !constantTimeEqual(given, right)) return null
  if (member(decodePart(header), 'alg') !== 'HS256') return null
  const claims = decodePart(payload)
  const exp = member(claims, 'exp')
  const cacheId = member(claims, 'prepop_cache_id')
  const clientId = member(claims, 'client_id')
  if (typeof exp !== 'number' || typeof cacheId !== 'string' || typeof clientId !== 'string') return null
  return exp * 1000 > nowMs ? { exp, prepop_cache_id: cacheId, client_id: clientId } : null
}

function encodePart(value: unknown): string {
  return base64url(utf8(JSON.stringify(value)))
}

function decodePart(text: string): unknown {
  const bytes = fromBase64url(text)
  return bytes === null ? undefined : parseJson(new TextDecoder().decode(bytes))
}

function base64url(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
}

function fromBase64url(text: string): Uint8Array | null {
  try {
    return /[\s=]/.test(text) ? null : Uint8Array.fromBase64(text, { alphabet: 'base64url' })
  } catch {
    return null // the only failure of fromBase64 is text that is not base64url
  }
}
