import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolders } from '../make-folders.ts'
import { DirectorySync } from './directory-sync.ts'
import { writeDurably } from './durable.ts'
import { assertBlobAddress, type BlobStore } from './interface.ts'

export interface FileBlobStoreOptions {
  /** The folder; made if it is not there. Several processes may share it. */
  dir: string
  /** Milliseconds since 1970, to tell an orphaned temporary file from one that another process is writing. */
  now: () => number
  /** No other process has the folder: what is there as temporary is orphaned, however new. */
  alone?: boolean
}

const TEMPORARY = '.tmp'
/** Nobody writes one file for so long; who does finds it gone, and has stored nothing. */
const ORPHAN_AGE_MS = 60_000
const READ_CHUNK_BYTES = 262_144

/**
 * Files under `<dir>/<tenant>/<first two digits>/<sha256>`. Each is written and synced under a temporary name first, so
 * a file that has its name is whole, whatever died on the way; old temporary files are removed.
 */
export async function openFileBlobStore(options: FileBlobStoreOptions): Promise<BlobStore> {
  const root = resolve(options.dir)
  const temporary = join(root, TEMPORARY)
  makeFolders(temporary)
  await removeOrphans(temporary, options.alone ? Number.POSITIVE_INFINITY : options.now() - ORPHAN_AGE_MS)
  const directories = new DirectorySync()
  const folders = new Map<string, Promise<void>>()

  function makeFolder(path: string, parent: string): Promise<void> {
    let made = folders.get(path)
    if (made === undefined) {
      made = mkdir(path, { mode: 0o700 })
        .catch(unlessCode('EEXIST'))
        // Also where it was there: who made it may not have come to the sync.
        .then(() => directories.sync(parent))
      made.catch(() => folders.delete(path))
      folders.set(path, made)
    }
    return made
  }

  function place(tenant: string, sha256: string): { tenantFolder: string; folder: string; file: string } {
    assertBlobAddress(tenant, sha256)
    const tenantFolder = join(root, tenant)
    const folder = join(tenantFolder, sha256.slice(0, 2))
    return { tenantFolder, folder, file: join(folder, sha256) }
  }

  async function writeTemporary(bytes: Uint8Array): Promise<string> {
    const path = join(temporary, `${process.pid}-${randomUUID()}`)
    try {
      await writeDurably(path, bytes)
    } catch (error) {
      await unlink(path).catch(() => {})
      throw error
    }
    return path
  }

  return {
    async put(tenant, sha256, bytes) {
      const { tenantFolder, folder, file } = place(tenant, sha256)
      const size = await sizeOf(file)
      if (size !== bytes.length) {
        const path = await writeTemporary(bytes)
        try {
          await makeFolder(tenantFolder, root)
          await makeFolder(folder, tenantFolder)
          await rename(path, file)
        } catch (error) {
          // A folder may have gone while we ran: the next put looks again.
          folders.delete(tenantFolder)
          folders.delete(folder)
          await unlink(path).catch(() => {})
          throw error
        }
      }
      // Also where the file was there: who named it may not have come to the sync.
      await directories.sync(folder)
    },
    async get(tenant, sha256) {
      const { file } = place(tenant, sha256)
      return await readFile(file).catch(nullIfMissing)
    },
    async readStream(tenant, sha256) {
      const { file } = place(tenant, sha256)
      return (await sizeOf(file)) === null ? null : readPieces(file)
    },
    async delete(tenant, sha256) {
      const { folder, file } = place(tenant, sha256)
      await unlink(file).catch(unlessCode('ENOENT'))
      await directories.sync(folder).catch(unlessCode('ENOENT'))
    },
    tidy: () => removeOrphans(temporary, options.now() - ORPHAN_AGE_MS),
    async healthy() {
      await unlink(await writeTemporary(new Uint8Array(16)))
    },
    async close() {},
  }
}

async function removeOrphans(temporary: string, before: number): Promise<void> {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name)
    const found = await stat(path).catch(nullIfMissing)
    if (found !== null && found.mtimeMs < before) await unlink(path).catch(unlessCode('ENOENT'))
  }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(nullIfMissing)
  return found?.size ?? null
}

async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  // Opened at the first step, so that a stream nobody reads holds no file.
  yield* createReadStream(file, { highWaterMark: READ_CHUNK_BYTES })
}

function nullIfMissing(error: unknown): null {
  unlessCode('ENOENT')(error)
  return null
}

function unlessCode(code: string): (error: unknown) => void {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== code) throw error
  }
}
