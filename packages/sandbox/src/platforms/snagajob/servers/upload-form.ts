import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyInstance } from '@fastify/busboy'

/** A multipart upload as it came: names in order, the fields' values, the file's bytes in a file of ours. */
export type UploadedForm = {
  fields: ReadonlyMap<string, string>
  /** Every part's name in the order received. */
  names: string[]
  file: { bytes: number; etag: string; name: string } | null
  fault: string | null
}

/** Reads a multipart body of any size; the first part named `file` is written to `path`, and what follows is ignored. */
export function readUploadedForm(request: IncomingMessage, path: string): Promise<UploadedForm> {
  const form: UploadedForm & { fields: Map<string, string> } = { fields: new Map(), names: [], file: null, fault: null }
  return new Promise((resolve) => {
    let parser: BusboyInstance
    let written: Promise<void> = Promise.resolve()
    const finish = (fault: string | null) => {
      form.fault ??= fault
      written.then(
        () => resolve(form),
        (error: Error) => resolve({ ...form, fault: error.message }),
      )
    }
    try {
      parser = new Busboy({
        headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
        limits: { fieldSize: 20_480, fields: 100, files: 1, fileSize: 5_000_000_000, parts: 200 },
      })
    } catch (error) {
      request.resume()
      resolve({ ...form, fault: (error as Error).message })
      return
    }
    parser.on('field', (name, value) => {
      form.names.push(name)
      if (form.file === null && !form.fields.has(name)) form.fields.set(name, value)
    })
    parser.on('file', (name, stream, filename) => {
      form.names.push(name)
      if (name !== 'file') {
        form.fault ??= `the part ${name} has a file name; only file may`
        stream.resume()
        return
      }
      form.file = { bytes: 0, etag: '', name: filename }
      written = writeFile(stream, path, form.file)
      written.catch(() => {}) // looked at once the parser is done
    })
    parser.on('error', (error) => finish((error as Error).message))
    parser.on('finish', () => finish(null))
    request.once('aborted', () => finish('the caller went away'))
    request.pipe(parser)
  })
}

async function writeFile(
  stream: NodeJS.ReadableStream,
  path: string,
  file: { bytes: number; etag: string },
): Promise<void> {
  const hash = createHash('md5') // what Amazon makes its ETag of
  const target = createWriteStream(path)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    file.bytes += chunk.length
    hash.update(chunk)
    if (!target.write(chunk)) await once(target, 'drain')
  }
  target.end()
  await once(target, 'finish')
  file.etag = hash.digest('hex')
}
