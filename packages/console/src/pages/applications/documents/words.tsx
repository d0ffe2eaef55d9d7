import type { Schema } from '../../../api/types.tsx'

export type Document = Schema<'Document'>

/** Why there is no text of a document, in words. */
export const textReasons: Record<NonNullable<Document['text']['reason']>, string> = {
  type_not_read: 'Gangway reads no text from files of this type.',
  infected: 'It is not opened, since a virus was found in it.',
  encrypted: 'It opens with a password only.',
  damaged: 'It is damaged, or not what its beginning says.',
  too_large: 'Unpacked it is larger than any résumé.',
  time_limit: 'Reading it took too long.',
  memory_limit: 'Reading it took too much memory.',
  crashed: 'Reading it ended the process that read it, again and again.',
  bytes_missing: 'Its bytes are not kept any more.',
}

const kinds: Record<Document['kind'], string> = {
  resume: 'Résumé',
  cover_letter: 'Cover letter',
  tagged_resume: 'Résumé, tagged by a parser',
  parsed_resume: 'Résumé, as a parser read it',
  other: 'Another file',
}

export const kindName = (kind: Document['kind']): string => kinds[kind]

/** What a document is called. */
export const documentName = ({ kind, filename }: Pick<Document, 'kind' | 'filename'>): string =>
  filename ?? kindName(kind)

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types: Record<string, string> = {
  'application/pdf': 'PDF',
  [docx]: 'Word',
  'application/msword': 'older Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/rtf': 'RTF',
  'text/plain': 'plain text',
  'text/html': 'HTML',
}

/** What a document is written with, in words. */
export const typeName = (contentType: string): string => types[contentType] ?? contentType

/** How a document can be shown as it looks. `null`: only by its text, if any. */
export function looksOf({ contentType, text }: Document): 'pdf' | 'docx' | 'picture' | null {
  if (contentType === 'application/pdf') return 'pdf'
  // What could not be read where it does no harm is not opened here.
  if (contentType === docx) return text.status === 'done' ? 'docx' : null
  return /^image\/(png|jpeg|gif|webp)$/.test(contentType) ? 'picture' : null
}
