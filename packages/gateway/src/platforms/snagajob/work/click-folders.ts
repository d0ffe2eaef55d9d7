import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegistrationView } from '../../../intake/interface.ts'
import { readPieces } from '../../../store/read-pieces.ts'
import { type Work, whenAsked } from '../../../store/when-asked.ts'
import type { PlatformDeps } from '../../interface.ts'
import { takeClickFile } from '../clicks/take-click-file.ts'
import type { RegistrationSettings } from '../settings.ts'

/** How often folders are looked into. Milliseconds. */
const everyMs = 10_000

/** A file that was written to later than this may still grow. Milliseconds. */
const settledMs = 60_000

/** Names that programs give to files while they write them. */
const unfinished = /^\.|\.(part|partial|filepart|tmp|uploading|crdownload)$/i

/** Lines of faults that a report lists. */
const listedFaults = 1000

type FolderDeps = Pick<PlatformDeps, 'store' | 'directory' | 'dataDir' | 'now' | 'report'>

/**
 * Takes the click files that appear in the folders of registrations (contract 6.4): `click-files/<tenant id>/<name>` of
 * the data folder, where an sFTP server puts them. A file that has been taken lies in `done/` beneath, with a report of
 * what became of its rows. One that was half taken when the process died is taken again, which keeps nothing twice.
 */
export function createClickFolders(deps: FolderDeps): Work {
  const sizes = new Map<string, number>()
  return whenAsked({ ...deps, topic: 'connections', everyMs, run: () => takeFiles(deps, sizes) })
}

async function takeFiles(deps: FolderDeps, sizes: Map<string, number>): Promise<void> {
  const { store, directory, dataDir, report } = deps
  for (const { tenant, id: registrationId } of await store.listActiveRegistrations({ platform: 'snagajob' })) {
    try {
      const { registration } = await directory.byId(tenant, { registrationId })
      const { clickFolder } = registration.settings as RegistrationSettings
      if (clickFolder === '') continue
      await takeFolder(deps, registration, join(dataDir, 'click-files', tenant, clickFolder), sizes)
    } catch (error) {
      report(error)
    }
  }
}

async function takeFolder(
  deps: FolderDeps,
  registration: RegistrationView,
  folder: string,
  sizes: Map<string, number>,
) {
  await mkdir(join(folder, 'done'), { recursive: true, mode: 0o770 })
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !unfinished.test(entry.name)).map(({ name }) => name)
  for (const name of names.sort()) {
    const path = join(folder, name)
    const { size, mtimeMs } = await stat(path)
    const isSettled = sizes.get(path) === size && deps.now() - mtimeMs >= settledMs
    sizes.set(path, size)
    if (!isSettled) continue
    await takeFile(deps, registration, folder, name)
    sizes.delete(path)
  }
}

/** A file that grew while it was read stays where it is, and is read again. */
async function takeFile(deps: FolderDeps, registration: RegistrationView, folder: string, name: string): Promise<void> {
  const path = join(folder, name)
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  const counts = { received: 0, duplicate: 0, invalid: 0 }
  const faults: { line: number; detail: string }[] = []
  try {
    const before = await file.stat()
    for await (const row of takeClickFile(deps, registration, null, readPieces(file))) {
      counts[row.status]++
      if (row.status === 'invalid' && faults.length < listedFaults) faults.push({ line: row.line, detail: row.detail })
    }
    if ((await file.stat()).size !== before.size) return
  } finally {
    await file.close()
  }
  const taken = new Date(deps.now()).toISOString()
  const done = join(folder, 'done', `${taken.replace(/\D/g, '')}-${name}`)
  const { received, duplicate: duplicates, invalid } = counts
  await writeFile(
    `${done}.report.json`,
    `${JSON.stringify({ file: name, taken, received, duplicates, invalid, faults }, null, 2)}\n`,
  )
  await rename(path, done)
}
