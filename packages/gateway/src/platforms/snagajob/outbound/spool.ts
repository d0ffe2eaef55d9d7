import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolders } from '../../../store/make-folders.ts'
import { readPieces } from '../../../store/read-pieces.ts'

/** A file that nobody else sees, and that is gone when it is closed or this process ends, however it ends. */
export interface Spooled {
  /** In bytes. */
  size: number
  /** In hex. */
  sha256: string
  /** Reads it from its beginning, as often as asked. */
  read(): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

/** Bytes that are gathered before they are written. */
const blockBytes = 262_144

/**
 * Writes what comes to a temporary file below the data folder, so that its length is known before it is sent and memory
 * does not grow with it. Not in the system's own temporary folder, which may be memory.
 */
export async function spool(dataDir: string, chunks: AsyncIterable<string | Uint8Array>): Promise<Spooled> {
  const folder = join(dataDir, 'spool')
  makeFolders(folder)
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx+', 0o600)
  try {
    await unlink(path)
    return await fill(file, chunks)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function fill(file: FileHandle, chunks: AsyncIterable<string | Uint8Array>): Promise<Spooled> {
  const hash = createHash('sha256')
  let size = 0
  let gathered: Uint8Array[] = []
  let gatheredBytes = 0
  const flush = async () => {
    const block = Buffer.concat(gathered, gatheredBytes)
    gathered = []
    gatheredBytes = 0
    hash.update(block)
    for (let at = 0; at < block.length; ) {
      const { bytesWritten } = await file.write(block, at, block.length - at, size + at)
      at += bytesWritten
    }
    size += block.length
  }
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    gathered.push(bytes)
    gatheredBytes += bytes.length
    if (gatheredBytes >= blockBytes) await flush()
  }
  await flush()
  return {
    size,
    sha256: hash.digest('hex'),
    async *read() {
      let read = 0
      for await (const piece of readPieces(file)) {
        read += piece.length
        yield piece
      }
      if (read < size) throw new Error('the spooled file is shorter than what was written to it')
    },
    close: () => file.close(),
  }
}
