import { type PresignedForm, uploadParts } from '@gangway/wire/snagajob'
import type { StreamedBody } from '../../../outbox/interface.ts'

/** The file of an upload. Its name is of no importance: the server chooses where it lies (contract 2.2). */
export interface UploadedFile {
  filename: string
  contentType: string
  /** In bytes. */
  size: number
  read(): AsyncIterable<Uint8Array>
}

/**
 * The body of an upload as `multipart/form-data`: the form's fields as they came, then the file, last (contract 2.2).
 * `boundary` is a text that occurs in none of them; random, so that nobody can have put it there.
 */
export function uploadBody(
  form: PresignedForm,
  file: UploadedFile,
  boundary: string,
): { contentType: string; body: StreamedBody } {
  const fields = uploadParts(form, null).flatMap(([name, value]) =>
    value === null
      ? []
      : [`--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"\r\n\r\n${value}\r\n`],
  )
  const fileHead =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${escaped(file.filename)}"\r\n` +
    `content-type: ${file.contentType}\r\n\r\n`
  const head = Buffer.from(fields.join('') + fileHead)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: {
      contentLength: head.length + file.size + tail.length,
      chunks: (async function* () {
        yield head
        yield* file.read()
        yield tail
      })(),
    },
  }
}

/** As browsers write names (HTML, multipart/form-data encoding). */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
