import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentsSetting } from '../packages/gateway/src/store/blobs/documents-setting.ts'

/**
 * Copies the data of a gateway with an embedded database, running or not, to a folder that is not there yet; that folder
 * can be a gateway's data folder. The database comes first, as of one moment; then the documents, which are never
 * changed, only added and removed: so whatever the copied database knows of is there. Throws where it cannot.
 */
export function backUpData(dataDir: string, documents: DocumentsSetting, target: string): void {
  const database = join(dataDir, 'gangway.db')
  if (!existsSync(database)) throw new Error(`There is no ${database}: GANGWAY_DATA_DIR names the data folder`)
  if (existsSync(target)) throw new Error(`${target} is there already: a backup overwrites nothing`)
  mkdirSync(dirname(target), { recursive: true })
  // Under its name only once it is whole.
  const unfinished = `${target}.unfinished`
  mkdirSync(unfinished, { mode: 0o700 })
  const source = new DatabaseSync(database, { readOnly: true })
  try {
    source.prepare('VACUUM INTO ?').run(join(unfinished, 'gangway.db'))
  } finally {
    source.close()
  }
  const key = join(dataDir, 'secret.key')
  if (existsSync(key)) copyFileSync(key, join(unfinished, 'secret.key'))
  if (documents.kind === 'file') copyFolder(documents.dir, join(unfinished, 'documents'))
  renameSync(unfinished, target)
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [own, copy] = [join(from, entry.name), join(to, entry.name)]
    // What is being written has no name in the database yet.
    if (entry.name === '.tmp') continue
    if (entry.isDirectory()) copyFolder(own, copy)
    else copyUnlessGone(own, copy)
  }
}

/** A document that is removed meanwhile belongs to nobody any more. */
function copyUnlessGone(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
