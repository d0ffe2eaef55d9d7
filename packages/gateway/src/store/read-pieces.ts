import type { FileHandle } from 'node:fs/promises'

/** Read at once. Bytes. */
const pieceBytes = 256 * 1024

/**
 * Reads a file from its beginning, as often as asked, and leaves it open, however early its reader stops. A stream does
 * not: one made of a handle closes it then, and one made of a descriptor's number closes that number, which by the time
 * its owner closes it again may be somebody else's file: the database's.
 */
export async function* readPieces(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
