import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_DISPOSITION_FILE_BYTES, uploadOrderFault } from '@gangway/wire/snagajob'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cutOff } from '../../../exchanges/record-inbound.ts'
import type { Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { receiveUpload } from '../uploads.ts'
import { bucket, bucketPath, findForm, type IssuedForm } from './forms.ts'
import { readUploadedForm, type UploadedForm } from './upload-form.ts'

type Refusal = { status: number; code: string; message: string }

/** The upload target: behaves as Amazon S3 does with a presigned POST (contract 2.2), as far as a partner can tell. */
export function uploadTarget(app: FastifyInstance, deps: Deps): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.post(bucketPath, async (request, reply) => {
      request.record.purpose = 'upload'
      const length = request.headers['content-length']
      request.record.bodySize = Number(length ?? 0)
      if (length === undefined) {
        return refuse(request, reply, missingLength)
      }
      const path = join(deps.folder, `upload-${deps.now()}-${request.id}.part`)
      const form = await readUploadedForm(request.raw, path)
      try {
        return await take(deps, request, reply, form, path)
      } finally {
        await rm(path, { force: true })
      }
    })
  })
}

const missingLength: Refusal = {
  status: 411,
  code: 'MissingContentLength',
  message: 'You must provide the Content-Length HTTP header.',
}

async function take(deps: Deps, request: FastifyRequest, reply: FastifyReply, form: UploadedForm, path: string) {
  const note = (ok: boolean | null, text: string) => void request.record.notes.push({ ok, text })
  note(null, `parts in order: ${form.names.join(', ') || 'none'}`)
  const warnings: string[] = []
  for (const name of Object.keys(request.headers).filter((header) => header.startsWith('x-saj-'))) {
    warnings.push(`${name} does not belong on an upload`)
  }
  if (form.file && uploadOrderFault(form.names)) warnings.push('parts after file were ignored')
  for (const text of warnings) note(null, text)

  const issued = findForm(deps, form.fields.get('key') ?? '')
  const refusal = refusalOf(form, issued, deps.now())
  if (refusal) return refuse(request, reply, refusal)
  const dial = faultsOf(deps.faults.values()).uploads
  if (dial === 'error_500') {
    return refuse(request, reply, {
      status: 500,
      code: 'InternalError',
      message: 'We encountered an internal error. Please try again.',
    })
  }
  const file = form.file!
  const kept = join(deps.folder, issued!.key.replaceAll('/', '-'))
  await rename(path, kept)
  note(true, `${file.bytes} bytes taken as ${issued!.key}`)
  receiveUpload(deps, { form: issued!, path: kept, bytes: file.bytes, etag: file.etag, warnings })
  if (dial === 'lost_answer') {
    return cutOff(request, reply, 'the answer was lost, on purpose')
  }
  const location = `${deps.origin()}${bucketPath}/${encodeURIComponent(issued!.key)}`
  return reply
    .code(201)
    .type('application/xml')
    .header('location', location)
    .header('etag', `"${file.etag}"`)
    .send(
      xml(
        'PostResponse',
        `<Location>${location}</Location><Bucket>${bucket}</Bucket><Key>${escapeXml(issued!.key)}</Key><ETag>"${file.etag}"</ETag>`,
      ),
    )
}

/** Why Amazon would not take the upload, in its words as far as they are known, or null. */
function refusalOf(form: UploadedForm, issued: IssuedForm | null, nowMs: number): Refusal | null {
  const denied = (message: string): Refusal => ({ status: 403, code: 'AccessDenied', message })
  if (form.fault) return { status: 400, code: 'MalformedPOSTRequest', message: form.fault }
  if (form.fields.size === 0) return denied('Access Denied')
  if (!form.fields.has('key')) {
    return { status: 400, code: 'InvalidArgument', message: "Bucket POST must contain a field named 'key'." }
  }
  if (!issued) return denied('Invalid according to Policy: no form was handed out for this key')
  for (const [name, value] of Object.entries(issued.fields)) {
    if (form.fields.get(name) === value) continue
    if (name === 'x-amz-signature') {
      const message = 'The request signature we calculated does not match the signature you provided.'
      return { status: 403, code: 'SignatureDoesNotMatch', message }
    }
    return denied(`Invalid according to Policy: Policy Condition failed: ["eq", "$${name}", ...]`)
  }
  for (const name of form.fields.keys()) {
    if (!Object.hasOwn(issued.fields, name) && !name.startsWith('x-ignore-')) {
      return denied(`Invalid according to Policy: Extra input fields: ${name}`)
    }
  }
  if (nowMs > issued.expiresAt) return denied('Invalid according to Policy: Policy expired.')
  if (!form.file) {
    return { status: 400, code: 'InvalidArgument', message: 'POST requires exactly one file upload per request.' }
  }
  if (issued.kind === 'disposition' && form.file.bytes > MAX_DISPOSITION_FILE_BYTES) {
    return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size.' }
  }
  return null
}

function refuse(request: FastifyRequest, reply: FastifyReply, { status, code, message }: Refusal): FastifyReply {
  request.record.notes.push({ ok: false, text: message })
  return reply
    .code(status)
    .type('application/xml')
    .send(xml('Error', `<Code>${code}</Code><Message>${escapeXml(message)}</Message>`))
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${content}</${root}>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}
