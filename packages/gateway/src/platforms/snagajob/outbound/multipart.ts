import { type PresignedForm, uploadParts } from '@gangway/wire/snagajob'
import { mask, type StreamedBody } from '../../../outbox/interface.ts'

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
 * `boundary` is a text that occurs in none of them; random, so that nobody can have put it there. `shown` is what an
 * attempt keeps of it: of the fields, which together let anybody upload, those that are known to be harmless, and of the
 * file its size.
 */
export function uploadBody(
  form: PresignedForm,
  file: UploadedFile,
  boundary: string,
): { contentType: string; body: StreamedBody; shown: string } {
  const fields = (written: (name: string, value: string) => string) =>
    uploadParts(form, null)
      .flatMap(([name, value]) => (value === null ? [] : [fieldHead(name, boundary), written(name, value), '\r\n']))
      .join('')
  const fileHead =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${escaped(file.filename)}"\r\n` +
    `content-type: ${file.contentType}\r\n\r\n`
  const fileTail = `\r\n--${boundary}--\r\n`
  const head = Buffer.from(fields((_name, value) => value) + fileHead)
  const tail = Buffer.from(fileTail)
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
    shown: `${fields(shownValue)}${fileHead}(${file.size} bytes)${fileTail}`,
  }
}

const fieldHead = (name: string, boundary: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"\r\n\r\n`

/** Fields of a presigned form that say where a file goes and how, and nothing of who may upload it. */
const harmless = new Set([
  'acl',
  'bucket',
  'content-type',
  'key',
  'success_action_redirect',
  'success_action_status',
  'x-amz-algorithm',
  'x-amz-date',
])

const shownValue = (name: string, value: string): string => (harmless.has(name.toLowerCase()) ? value : mask)

/** As browsers write names (HTML, multipart/form-data encoding). */
function escaped(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
