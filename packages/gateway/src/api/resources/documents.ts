import { Problem } from '../../model/problems.ts'
import { presentDocument } from '../../store/records/document.ts'
import { fileAnswer } from '../file-answer.ts'
import { Document } from '../schemas/application.ts'
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
    handler: async ({ tenant, params }) => presentDocument(await store.findDocument(tenant, { id: params.id! })),
  })

  route({
    method: 'GET',
    path: '/documents/:id/content',
    name: 'readDocumentContent',
    tag,
    summary: 'Read the bytes of a document',
    description: 'With a type that no browser runs, to be saved unless it is plain text or a picture.',
    scope: 'read',
    answer: { status: 200, description: 'The bytes.', contentType: '*/*' },
    async handler({ tenant, params }) {
      const document = await store.findDocument(tenant, { id: params.id! })
      const bytes = await deps.documents.read(tenant, document.sha256)
      if (!bytes) throw new Problem('not_found', 'The bytes of this document are not kept any more')
      return fileAnswer(bytes, document.content_type, document.filename ?? document.id)
    },
  })
}
