import { hash } from 'node:crypto'
import { safeFilename } from '@gangway/wire/text'
import { invalidBody, Problem, type UploadedBody } from '../../../model/index.ts'

/** A form with one file, as it was sent. */
export interface AttachmentForm {
  file: { filename: string; contentType: string; bytes: Uint8Array }
  /** Its other parts, by name. */
  fields: Record<string, string>
  /** Of all its parts: the same form sent again has the same one, whatever its boundary. */
  digest: string
}

/** What a file is where its part does not say so. */
const byExtension: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
}

/** Reads `multipart/form-data`. Throws `bad_request` for what is none, and `invalid_body` for parts that are not as wanted. */
export async function readAttachmentForm(upload: UploadedBody): Promise<AttachmentForm> {
  const parts = await readParts(upload)
  const names = parts.map(([name]) => name)
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw invalidBody(`/${repeated}`, 'is given more than once')
  const given = parts.find(([name]) => name === 'file')?.[1]
  if (given === undefined) throw invalidBody('/file', 'is required')
  if (typeof given === 'string') throw invalidBody('/file', 'must be a file, with a filename')
  const bytes = new Uint8Array(await given.arrayBuffer())
  if (bytes.length === 0) throw invalidBody('/file', 'is empty')
  const filename = safeFilename(given.name) ?? 'attachment'
  const file = { filename, contentType: typeOf(given.type, filename), bytes }
  const fields = Object.fromEntries(
    parts.flatMap(([name, value]) => (name === 'file' ? [] : [[name, fieldText(name, value)]])),
  )
  const digest = hash('sha256', JSON.stringify([filename, file.contentType, hash('sha256', bytes), fields]))
  return { file, fields, digest }
}

async function readParts({ header, read }: UploadedBody): Promise<[string, string | File][]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of read()) chunks.push(chunk)
  try {
    const body = new Response(Buffer.concat(chunks), { headers: { 'content-type': header } })
    return [...(await body.formData())] as [string, string | File][]
  } catch {
    throw new Problem('bad_request', 'The body is not multipart/form-data as its Content-Type says')
  }
}

function fieldText(name: string, value: string | File): string {
  if (typeof value !== 'string') throw invalidBody(`/${name}`, 'must be text')
  if (!value.isWellFormed() || value.includes('\0')) throw invalidBody(`/${name}`, 'holds U+0000')
  return value
}

function typeOf(declared: string, filename: string): string {
  const type = declared.split(';')[0]!.trim().toLowerCase()
  if (type !== '' && type !== 'application/octet-stream') return type
  const extension = /\.([A-Za-z0-9]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(byExtension, extension) ? byExtension[extension]! : 'application/octet-stream'
}
