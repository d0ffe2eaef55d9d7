import { decodeBase64Lenient, safeFilename } from '../text/index.ts'
import { isAbsent, isObject, member, textOf } from './values.ts'

/** What a document is, in our words. */
export type DocumentKind = 'resume' | 'cover_letter' | 'tagged_resume' | 'parsed_resume' | 'other'

/** The document types seen in the documentation. No closed list is published, so others are kept as `other` (1.5). */
export const DOCUMENT_TYPES: readonly { type: string; kind: DocumentKind; meaning: string }[] = [
  { type: 'cv', kind: 'resume', meaning: 'the résumé as the candidate gave it' },
  { type: 'coverletter', kind: 'cover_letter', meaning: 'a cover letter, or the text of an application e-mail' },
  { type: 'tagged_cv', kind: 'tagged_resume', meaning: "the résumé parser's raw XML, of no documented vocabulary" },
  { type: 'parsed_cv', kind: 'parsed_resume', meaning: 'a JSON document of what the parser found in the résumé' },
]

/** One usable entry of `candidate.documents`. */
export type ImportDocument = {
  /** Its place in the list. */
  index: number
  /** `type` as it came; missing where there was none. */
  sourceValue?: string
  kind: DocumentKind
  /** Made safe to store and show; missing where nothing of it is left. */
  filename?: string
  /** The file, or null where the base64 is broken: such a document is shown and flagged, and fails nothing. */
  bytes: Uint8Array | null
  /** The first résumé that could be decoded. Order and uniqueness of types are not promised. */
  primary: boolean
}

export type ImportDocuments = {
  documents: ImportDocument[]
  /** Entries that are no document, and why: empty content, or not an object. */
  skipped: { index: number; reason: string }[]
}

/** The kind for a document's type; letter case and blanks around it are tolerated. */
export function documentKind(type: unknown): DocumentKind {
  const folded = textOf(type)?.toLowerCase()
  return DOCUMENT_TYPES.find((known) => known.type === folded)?.kind ?? 'other'
}

/**
 * Reads `candidate.documents` (contract 1.5), whatever it is: base64 with ASCII whitespace anywhere and with or without
 * padding, else strict; empty content is no document. The bytes may be anything and the name any text: the format comes
 * from looking at the bytes. A lone object in place of the list counts as a list of one.
 */
export function readDocuments(value: unknown): ImportDocuments {
  const result: ImportDocuments = { documents: [], skipped: [] }
  const entries = Array.isArray(value) ? value : isAbsent(value) ? [] : [value]
  for (const [index, entry] of entries.entries()) {
    const document = readDocument(entry, index)
    if ('reason' in document) result.skipped.push(document)
    else result.documents.push(document)
  }
  const primary = result.documents.find((document) => document.kind === 'resume' && document.bytes !== null)
  if (primary) primary.primary = true
  return result
}

function readDocument(entry: unknown, index: number): ImportDocument | { index: number; reason: string } {
  if (!isObject(entry)) return { index, reason: 'is not an object' }
  const content = member(entry, 'content')
  if (isAbsent(content)) return { index, reason: 'has no content' }
  const sourceValue = textOf(member(entry, 'type'))
  const given = textOf(member(entry, 'filename'))
  const filename = given === undefined ? null : safeFilename(given)
  return {
    index,
    ...(sourceValue !== undefined && { sourceValue }),
    kind: documentKind(sourceValue),
    ...(filename !== null && { filename }),
    bytes: typeof content === 'string' ? decodeBase64Lenient(content) : null,
    primary: false,
  }
}
