import { createHash, randomUUID } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { UploadedBody, UploadRules } from '../model/api-route.ts'
import { Problem } from '../model/problems.ts'
import { readPieces } from '../store/read-pieces.ts'

/** A body that was taken off the wire, and how to let go of it. */
export interface TakenUpload extends UploadedBody {
  /** Of all bytes: what makes a repeated request the same. */
  sha256: string
  remove(): Promise<void>
}

/**
 * Takes a body off the wire into a temporary file, so that memory stays flat however large it is, and nothing is begun
 * with one that does not arrive whole. The file has no name: it is gone when this process ends, however it ends. `body`
 * is what the parser of its content type made of it: the stream, or a value where it is no upload. Throws
 * `unsupported_media_type`, `payload_too_large` and `bad_request`.
 */
export async function takeUpload(
  request: { headers: IncomingMessage['headers']; body: unknown },
  rules: UploadRules,
): Promise<TakenUpload> {
  const contentType = mediaType(request.headers['content-type'])
  if (!(request.body instanceof Readable) || !rules.contentTypes.includes(contentType)) {
    throw new Problem('unsupported_media_type', `This resource takes ${rules.contentTypes.join(' or ')}`)
  }
  const tooLarge = new Problem('payload_too_large', `The limit is ${rules.limit} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > rules.limit) throw tooLarge
  const path = join(tmpdir(), `gangway-upload-${randomUUID()}`)
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx+', 0o600)
  const remove = () => file.close()
  try {
    await unlink(path)
    // Left alone where it is too large: destroyed, it would take the connection with it, and the answer.
    for await (const chunk of request.body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > rules.limit) throw tooLarge
      hash.update(chunk)
      await file.appendFile(chunk)
    }
  } catch (error) {
    await remove()
    const { code } = error as { code?: string }
    const isCutOff = code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR'
    throw isCutOff ? new Problem('bad_request', 'The body did not arrive whole') : error
  }
  const header = request.headers['content-type'] ?? ''
  return {
    contentType,
    header,
    size,
    read: () => readPieces(file),
    sha256: hash.digest('hex'),
    remove,
  }
}

function mediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]!.trim().toLowerCase()
}
