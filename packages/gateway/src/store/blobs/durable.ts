import * as fs from 'node:fs'
import { promisify } from 'node:util'

// Plain descriptors: file handles cost the main thread nearly twice as much for each file.
const open = promisify(fs.open)
const write = promisify(fs.write)
const fdatasync = promisify(fs.fdatasync)
const fsync = promisify(fs.fsync)
const close = promisify(fs.close)

/** Writes a new file, which its owner alone may read. Its bytes are durable when it resolves; its name is not yet. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const descriptor = await open(path, 'wx', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += (await write(descriptor, bytes, written)).bytesWritten
    await fdatasync(descriptor)
  } finally {
    await close(descriptor)
  }
}

/** Makes the entries of a folder durable. */
export async function fsyncDirectory(directory: string): Promise<void> {
  // Windows opens no folders; NTFS keeps the order of its entries by its journal.
  if (process.platform === 'win32') return
  const descriptor = await open(directory, 'r')
  try {
    await fsync(descriptor)
  } finally {
    await close(descriptor)
  }
}
