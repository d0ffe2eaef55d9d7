import { Busboy } from '@fastify/busboy'
import { attachmentAnswer, attachmentRefusal } from '@gangway/wire/smartrecruiters'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { randomUuid } from '../../../random.ts'
import type { Deps } from '../deps.ts'
import { fileUrl } from '../orders.ts'
import { readSettings } from '../settings.ts'
import type { RateLimit } from './rate-limit.ts'
import { ownOrder, resultsPath, resultsScope } from './results.ts'
import { type Answer, bodyOf, refusal, type Served, serve } from './route.ts'

type FilePart = { name: string; filename: string; contentType: string; bytes: Buffer }

/** Uploads of reports, and where they are opened (contract 5.5). */
export function attachmentsServer(app: FastifyInstance, deps: Deps, limit: RateLimit): void {
  serve(app, deps, limit, {
    method: 'POST',
    url: `${resultsPath}/attachment`,
    scope: resultsScope,
    purpose: 'attachment',
    subject: ({ orderId }) => `order:${orderId}`,
    answer: (served) => upload(deps, served),
  })
  app.get<{ Params: { id: string } }>('/assessment-files/:id/:filename', async (request, reply) => {
    const row = deps.store.get<{ order_id: string; filename: string; content_type: string; bytes: Uint8Array }>(
      'SELECT * FROM smartrecruiters_files WHERE id = ?',
      request.params.id,
    )
    request.record.purpose = 'report opened'
    if (!row) return reply.code(404).send({ errors: [{ code: 'FILE_NOT_FOUND' }] })
    request.record.subject = `order:${row.order_id}`
    return reply
      .type(row.content_type)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(row.filename)}`)
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(row.bytes))
  })
}

async function upload(deps: Deps, { request, caller, params }: Served): Promise<Answer> {
  const row = ownOrder(deps, caller, params.orderId!)
  if (!row) return refusal('ORDER_NOT_FOUND')
  if (!/^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '')) {
    return refusal('UNSUPPORTED_MEDIA_TYPE', ['The body must be multipart/form-data.'])
  }
  const parts = await readParts(request)
  if (parts === null) return refusal('INVALID_ATTACHMENT', ['The multipart body cannot be read.'])
  request.record.notes.push(
    ...parts.map(({ name, filename, bytes }) => ({
      ok: null,
      text: `part ${name}: ${filename}, ${bytes.length} bytes`,
    })),
  )
  const judged = parts.map(({ name, contentType, bytes }) => ({ name, contentType, size: bytes.length }))
  const code = attachmentRefusal({ inline: row.kind === 'inline', parts: judged }, readSettings(deps.store).mode)
  if (code) return refusal(code)
  const [part] = parts
  const id = randomUuid(deps.random)
  deps.store.run(
    `INSERT INTO smartrecruiters_files (id, order_id, filename, content_type, bytes, created_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    row.id,
    part!.filename,
    part!.contentType,
    part!.bytes,
    deps.now(),
  )
  return attachmentAnswer(fileUrl(deps, id, part!.filename))
}

/** The file parts of a multipart body; null where it cannot be read. */
function readParts(request: FastifyRequest): Promise<FilePart[] | null> {
  return new Promise((resolve) => {
    const parts: FilePart[] = []
    try {
      const headers = { ...request.headers, 'content-type': request.headers['content-type']! }
      const parser = new Busboy({ headers, limits: { files: 5, fields: 20, parts: 25 } })
      parser.on('file', (name, stream, filename, _encoding, contentType) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          parts.push({ name, filename: filename || 'report', contentType, bytes: Buffer.concat(chunks) })
        })
      })
      parser.on('error', () => resolve(null))
      parser.on('finish', () => resolve(parts))
      parser.end(Buffer.from(bodyOf(request)))
    } catch {
      resolve(null) // no boundary
    }
  })
}
