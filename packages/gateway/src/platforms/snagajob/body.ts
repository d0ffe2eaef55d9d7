import { holdsInexact, parseKeepingDigits } from '@gangway/wire/text'
import { type ParsedJson, parseJson } from '../../intake/json-outline.ts'
import { sameJson } from '../same-json.ts'

/** Parses an application's body whole; a whole number too large for exact digits is a text of them, as ids and phones are. */
export function parseApplication(body: Uint8Array): ParsedJson {
  const parsed = parseJson(body)
  if (!parsed.ok || !holdsInexact(parsed.value)) return parsed
  return { ok: true, value: parseKeepingDigits(new TextDecoder().decode(body), parsed.value) }
}

/** Whether a repeat says the same as the first message, in whatever spelling (model section 2, Repeats). */
export function sameContent(first: Buffer, repeat: Buffer): boolean {
  if (first.equals(repeat)) return true
  const [one, other] = [parseApplication(first), parseApplication(repeat)]
  return one.ok && other.ok && sameJson(one.value, other.value)
}
