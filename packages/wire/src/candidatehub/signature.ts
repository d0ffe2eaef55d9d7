import { encodeHex, type Hmac, utf8 } from '../text/index.ts'

/**
 * The four strings that the product family signs, each with its own function because they differ in members, order and
 * unit of time (contract 6, rows 1 and 2). All are HMAC-SHA256, written as 64 lower case hexadecimal digits; the key is
 * the secret's characters as they are, in UTF-8 (the published vector matches only so; UTF-8 is our assumption).
 *
 * `time` is the text that travels, character by character: give the literal text when checking, and `importTime` or
 * `sendInTime` when making one.
 */

/** Candidate import, hub to receiver: `api_key|time`, time in milliseconds (contract 3.1). */
export function signImport(hmac: Hmac, parts: { apiKey: string; time: string; secret: string }): string {
  return encodeHex(hmacSha256(hmac, parts.secret, `${parts.apiKey}|${parts.time}`))
}

/** Sending a candidate in, us to the hub: `source|time`, time in **seconds** (contract 5.1). */
export function signSendIn(hmac: Hmac, parts: { sourceId: string; time: string; secret: string }): string {
  return encodeHex(hmacSha256(hmac, parts.secret, `${parts.sourceId}|${parts.time}`))
}

/** Prepopulation as a career site, us to the hub: `destination|time`, time in milliseconds (contract 5.3). */
export function signPrepopulation(hmac: Hmac, parts: { destinationId: string; time: string; token: string }): string {
  return encodeHex(hmacSha256(hmac, parts.token, `${parts.destinationId}|${parts.time}`))
}

/** Bean Widgets: `adc_username|time|api_key`, three parts in another order, time in milliseconds (contract 5.5). */
export function signWidgets(
  hmac: Hmac,
  parts: { username: string; time: string; apiKey: string; secret: string },
): string {
  return encodeHex(hmacSha256(hmac, parts.secret, `${parts.username}|${parts.time}|${parts.apiKey}`))
}

/** The text of `time` for an import, prepopulation or widget signature: whole milliseconds since 1970. */
export function importTime(nowMs: number): string {
  return String(Math.trunc(nowMs))
}

/** The text of `time` for a SendIn signature: whole seconds since 1970. */
export function sendInTime(nowMs: number): string {
  return String(Math.trunc(nowMs / 1000))
}

/** HMAC-SHA256 of a text under a secret taken as UTF-8. */
export function hmacSha256(hmac: Hmac, secret: string, message: string): Uint8Array {
  return hmac('sha256', utf8(secret), [utf8(message)])
}
