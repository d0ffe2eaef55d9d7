import { isAbsent, isObject, type JsonObject, member, textOf } from './values.ts'

/** A skill of a parsed résumé. The unit of `experience` is not documented (years is a guess). */
export type ParsedSkill = { name: string; experience?: number }

/** What a `parsed_cv` document says, in our words; a member without a value is left out. */
export type ParsedCv = {
  email?: string
  firstName?: string
  lastName?: string
  locale?: string
  line1?: string
  city?: string
  region?: string
  country?: string
  postalCode?: string
  skills: ParsedSkill[]
}

/** `ok` is false where the document as a whole could not be read; `notes` says in words what was left out. */
export type ParsedCvReading = { ok: boolean; value: ParsedCv; notes: string[] }

/** The published keys and ours; several differ from those of `candidate` (contract 1.5, 6 row 8). */
export const PARSED_CV_FIELDS = [
  ['email', 'email'],
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['locale', 'locale'],
  ['street', 'line1'],
  ['town', 'city'],
  ['county', 'region'],
  ['country', 'country'],
  ['post_code', 'postalCode'],
] as const satisfies readonly (readonly [string, Exclude<keyof ParsedCv, 'skills'>])[]

/** No résumé lists more; a bound on what a hostile one makes of us. */
const MAX_SKILLS = 1000

/**
 * Reads the decoded bytes of a `parsed_cv`. The published keys are an example and not a schema, so everything is
 * optional and anything odd is left out with a note (contract 1.5). Never throws: a parsed résumé that cannot be read
 * must not fail the import. Null stands for base64 that could not be decoded.
 */
export function readParsedCv(bytes: Uint8Array | null): ParsedCvReading {
  if (bytes === null) return unreadable('is not base64')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return unreadable('is not JSON') // too large for a text counts as that, too
  }
  if (!isObject(json)) return unreadable('is not a JSON object')

  const notes: string[] = []
  const value: ParsedCv = { skills: readSkills(json, notes) }
  for (const [theirs, ours] of PARSED_CV_FIELDS) {
    const given = member(json, theirs)
    const text = textOf(given)
    if (text !== undefined) value[ours] = text
    else if (!isAbsent(given)) notes.push(`${theirs} is not a text`)
  }
  return { ok: true, value, notes }
}

function unreadable(note: string): ParsedCvReading {
  return { ok: false, value: { skills: [] }, notes: [note] }
}

function readSkills(json: JsonObject, notes: string[]): ParsedSkill[] {
  const given = member(json, 'skills')
  if (isAbsent(given)) return []
  if (!Array.isArray(given)) {
    notes.push('skills is not a list')
    return []
  }
  const skills: ParsedSkill[] = []
  let nameless = 0
  for (const entry of given.slice(0, MAX_SKILLS)) {
    const name = textOf(isObject(entry) ? member(entry, 'skill_name') : entry)
    if (name === undefined) {
      nameless++
      continue
    }
    const experience = numberOf(member(entry, 'experience'))
    skills.push(experience === undefined ? { name } : { name, experience })
  }
  if (nameless > 0) notes.push(`skills without a name left out: ${nameless}`)
  if (given.length > MAX_SKILLS) notes.push(`skills after the first ${MAX_SKILLS} left out`)
  return skills
}

/** A number, or a plain decimal text. */
function numberOf(value: unknown): number | undefined {
  const plain = typeof value === 'string' && /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/.test(value)
  const number = plain ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
