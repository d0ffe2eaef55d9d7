import { encodeBase64, utf8 } from '../text/index.ts'
import type { ImportCandidate, ImportDocumentEntry } from './import-message.ts'
import { textOf } from './values.ts'

/** How a file's base64 is written: as documented, or in one of the ways that a receiver must bear (contract 1.5). */
export type Base64Writing = 'plain' | 'wrapped' | 'unpadded' | 'empty' | 'broken'

/** A file of a composed import. */
export type ComposedDocument = { filename: string; type: string; bytes: Uint8Array; base64?: Base64Writing }

const LINE = 100

/** The file's base64 in the given writing; `unpadded` shows only where the length is no multiple of three. */
export function writeBase64(bytes: Uint8Array, writing: Base64Writing): string {
  const text = encodeBase64(bytes)
  switch (writing) {
    case 'plain':
      return text
    case 'wrapped':
      return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\n        ')
    case 'unpadded':
      return text.replace(/=+$/, '')
    case 'empty':
      return ''
    case 'broken':
      return `${text.slice(0, text.length / 2)}*not base64*${text.slice(text.length / 2)}`
  }
}

/** The entry of `candidate.documents` for a file. */
export function documentEntry(document: ComposedDocument, writing?: Base64Writing): ImportDocumentEntry {
  const content = writeBase64(document.bytes, writing ?? document.base64 ?? 'plain')
  return { filename: document.filename, type: document.type, content }
}

/** What a parser would have made of the candidate: a `parsed_cv` with the published keys. */
export function parsedCvDocument(
  candidate: ImportCandidate,
  skills: { name: string; experience: number }[],
): ComposedDocument {
  const parsed = {
    email: candidate.email,
    first_name: candidate.first_name,
    last_name: candidate.last_name,
    locale: 'en_gb',
    street: candidate.location_address,
    town: candidate.location_city,
    county: candidate.location_county,
    country: candidate.location_country,
    post_code: candidate.location_postcode,
    skills: skills.map(({ name, experience }) => ({ skill_name: name, experience })),
  }
  return { filename: 'parsed.json', type: 'parsed_cv', bytes: utf8(JSON.stringify(parsed)) }
}

/** A `parsed_cv` that is base64 of something that is not JSON. */
export function unreadableParsedCvDocument(): ComposedDocument {
  return { filename: 'parsed.json', type: 'parsed_cv', bytes: utf8('{"email": parser crashed here') }
}

/**
 * A `tagged_cv`: well-formed XML of no documented vocabulary, so no receiver may depend on its elements, around whatever
 * stands as the candidate's name. With `dtd` it declares nested internal entities and an external one on a host that
 * cannot exist: a receiver that reads it expands nothing and fetches nothing.
 */
export function taggedCvDocument(candidate: ImportCandidate, dtd: boolean): ComposedDocument {
  const declaration = dtd
    ? `<!DOCTYPE resume [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(8)}"><!ENTITY c "${'&b;'.repeat(8)}">` +
      '<!ENTITY outside SYSTEM "http://entity.invalid/never-fetched">]>'
    : ''
  const body = `<name>${escapeXml(textOf(candidate.name) ?? '')}</name>${dtd ? '<note>&c;&outside;</note>' : ''}`
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${declaration}<resume>${body}</resume>`
  return { filename: 'tagged.xml', type: 'tagged_cv', bytes: utf8(xml) }
}

/** Characters that XML 1.0 does not allow are left out. */
function escapeXml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
