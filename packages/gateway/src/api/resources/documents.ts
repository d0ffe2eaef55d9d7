import { contradicts } from '../../model/media-types.ts'
import { Problem } from '../../model/problems.ts'
import { type ContentRow, presentDocument } from '../../store/records/document.ts'
import { fileAnswer } from '../file-answer.ts'
import { Document } from '../schemas/application.ts'
import { whyUnsafe } from '../unsafe-content.ts'
import type { Resource } from './index.ts'

export const documents: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Documents'

  route({
    method: 'GET',
    path: '/documents/:id',
    name: 'readDocument',
    tag,
    summary: 'Read what is known of a document',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The document, without its bytes.', schema: Document },
    async handler({ tenant, params }) {
      const { row, content } = await store.findDocument(tenant, { id: params.id! })
      return presentDocument(row, content)
    },
  })

  route({
    method: 'GET',
    path: '/documents/:id/content',
    name: 'readDocumentContent',
    tag,
    summary: 'Read the bytes of a document',
    description:
      'With a type that no browser runs, to be saved unless it is plain text or a picture. What was declared as another type than it is comes as mere bytes. Not where a virus was found, nor before the scanner looked, if there is one.',
    scope: 'read',
    problems: ['document_infected', 'document_not_scanned'],
    answer: { status: 200, description: 'The bytes.', contentType: '*/*' },
    async handler({ tenant, params }) {
      const { row: document, content } = await store.findDocument(tenant, { id: params.id! })
      refuseUnsafe(content, deps.documents.scanned)
      const bytes = await deps.documents.read(tenant, document.sha256)
      if (!bytes) throw new Problem('not_found', 'The bytes of this document are not kept any more')
      return fileAnswer(bytes, typeToServe(document), document.filename ?? document.id)
    },
  })
  route({
    method: 'GET',
    path: '/documents/:id/text',
    name: 'readDocumentText',
    tag,
    summary: 'Read the text of a document',
    description:
      'As it was read out of the bytes, for people and for search: without its looks, and at most a beginning.',
    scope: 'read',
    problems: ['invalid_state', 'document_infected', 'document_not_scanned'],
    answer: { status: 200, description: 'The text, in UTF-8.', contentType: 'text/plain' },
    async handler({ tenant, params }) {
      const { row, content } = await store.findDocument(tenant, { id: params.id! })
      refuseUnsafe(content, deps.documents.scanned)
      const text = content?.text_status === 'done' ? await store.readDocumentText(tenant, row) : null
      if (text === null) {
        const why = [content?.text_status ?? 'pending', content?.text_reason].filter(Boolean).join(', ')
        throw new Problem('invalid_state', `There is no text of this document: ${why}`)
      }
      return fileAnswer(Buffer.from(text), 'text/plain', `${row.filename ?? row.id}.txt`)
    },
  })
}

/** Bytes that are not what they were declared as are shown as nothing (Snagajob's contract 4.3). */
function typeToServe({
  content_type,
  declared_content_type,
}: {
  content_type: string
  declared_content_type: string | null
}): string {
  const mismatched = declared_content_type !== null && contradicts(declared_content_type, content_type)
  return mismatched ? 'application/octet-stream' : content_type
}

/** Throws where a document's content must not be handed out. */
function refuseUnsafe(content: ContentRow | null, scanned = false): void {
  const reason = whyUnsafe(content, scanned)
  if (reason === 'document_infected') {
    const found = content?.scan_signature ?? 'something'
    throw new Problem(reason, `The virus scanner found ${found} in this document`)
  }
  if (reason) throw new Problem(reason)
}
