import { DOCUMENT_TYPES, type ImportDocument, readDocuments } from '@gangway/wire/candidatehub'
import { sniffMediaType } from '@gangway/wire/text'
import type { Flag, ProjectedDocument } from '../../model/index.ts'
import { cleanText } from '../clean-text.ts'
import type { Path, TracingReader } from '../tracing-reader.ts'
import { withValues } from '../with-values.ts'

/** No application comes with more; a bound on what a hostile one makes of us. */
const maxDocuments = 100
const list = ['candidate', 'documents']

/** The file that a résumé parser made, and where its content stands in the message. */
export interface ParsedCvFile {
  bytes: Uint8Array
  pointer: string
}

/**
 * The files of a message in its own order, so that the first résumé is the first `cv` that could be decoded (contract
 * 1.5). One that cannot be decoded stays in the message and sets a flag. Content types come from the bytes.
 */
export function mapDocuments(
  read: TracingReader,
  flags: Set<Flag>,
): { documents: ProjectedDocument[]; parsedCv: ParsedCvFile | undefined } {
  const entries = read.items(list)
  const at = (index: number) => entries[index]!.path
  if (entries.length > maxDocuments) {
    read.mark(list, null, 'dropped', `files after the first ${maxDocuments} stay in the message`)
  }
  const found = readDocuments(entries.slice(0, maxDocuments).map(({ value }) => value))
  if (entries.length === 0 && isNoDocument(read.raw(list))) flags.add('document_unreadable')
  for (const { index, reason } of found.skipped) {
    if (isNoDocument(entries[index]!.value)) flags.add('document_unreadable')
    read.mark(at(index), null, 'dropped', reason)
  }
  const documents: ProjectedDocument[] = []
  let parsedCv: ParsedCvFile | undefined
  for (const document of found.documents) {
    const { bytes, index, kind } = document
    if (bytes === null) {
      flags.add('document_unreadable')
      read.mark(at(index), null, 'dropped', 'the content is not base64: it stays in the message as it came')
      continue
    }
    if (kind === 'parsed_resume') parsedCv ??= { bytes, pointer: `/${[...at(index), 'content'].join('/')}` }
    tell(read, at(index), document, documents.length)
    const sourceValue = document.sourceValue && cleanText(document.sourceValue).text
    const contentType = sniffMediaType(bytes) ?? 'application/octet-stream'
    documents.push(
      withValues({ kind, sourceValue: sourceValue || undefined, filename: document.filename, contentType, bytes }),
    )
  }
  return { documents, parsedCv }
}

/** Whether something stands there in which a file may be, and it is not what is documented. */
function isNoDocument(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  return Array.isArray(value) ? value.length > 0 : typeof value !== 'object'
}

function tell(read: TracingReader, path: Path, document: ImportDocument, number: number): void {
  read.parsed([...path, 'filename'], `documents[${number}].filename`, (raw) => {
    if (raw === null || raw === '') return { outcome: 'absent' }
    if (document.filename === undefined) return { outcome: 'dropped', note: 'no safe file name is left of it' }
    if (document.filename === raw) return { outcome: 'kept' }
    return { outcome: 'coerced', note: 'made safe to store and show' }
  })
  if (read.text([...path, 'type'], `documents[${number}].kind`, { trim: true }) !== undefined) {
    const known = DOCUMENT_TYPES.some(({ type }) => type === document.sourceValue)
    if (!known) {
      const note = `taken as ${document.kind}; the word itself is kept beside it`
      read.mark([...path, 'type'], `documents[${number}].kind`, 'coerced', note)
    }
  }
  read.mark([...path, 'content'], `documents[${number}]`, 'kept', 'decoded from base64')
}
