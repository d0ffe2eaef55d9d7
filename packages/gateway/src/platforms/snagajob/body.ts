import { parseJson } from '../../intake/json-outline.ts'
import { sameJson } from '../same-json.ts'

/** Whether a repeat says the same as the first message, in whatever spelling (model section 2, Repeats). */
export function sameContent(first: Buffer, repeat: Buffer): boolean {
  if (first.equals(repeat)) return true
  const [one, other] = [parseJson(first), parseJson(repeat)]
  return one.ok && other.ok && sameJson(one.value, other.value)
}
