import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const sandboxFolder = join(import.meta.dirname, '..', '..')

/** What the pages are made of; a new version of any makes a new build. */
const packages = ['@mantine/core', '@tanstack/react-query', '@tanstack/react-router', 'react', 'react-dom', 'vite']

/**
 * A hash of everything that a build of the pages depends on: their sources, those of wire, and the versions of the
 * packages. Throws `MissingPackages` where one is not installed.
 */
export async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256')
  const wire = join(sandboxFolder, '..', 'wire')
  for (const [folder, patterns] of [
    [sandboxFolder, ['src/pages/**/*', 'src/platforms/*/pages/**/*', 'src/pages-build/build.ts', 'package.json']],
    [wire, ['src/**/*.ts']],
  ] as const) {
    const files: string[] = []
    for await (const file of glob(patterns as unknown as string[], { cwd: folder })) files.push(file)
    for (const file of files.sort()) {
      if (!/\.(tsx?|css|html|svg|json)$/.test(file) || /\.test[.-]/.test(file)) continue
      hash.update(`${file}\0`).update(await readFile(join(folder, file)))
    }
  }
  for (const version of await versions()) hash.update(version)
  return hash.digest('hex').slice(0, 16)
}

/** Packages that a build of the pages needs and that are not there. */
export class MissingPackages extends Error {
  constructor(names: readonly string[]) {
    super(`The pages cannot be built: ${names.join(', ')} is not installed. Run npm ci in Gangway's folder.`)
  }
}

async function versions(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url)
  const missing: string[] = []
  const found: string[] = []
  for (const name of packages) {
    const path = (resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json'))
    const manifest = await firstReadable(path)
    if (manifest === null) missing.push(name)
    else found.push(`${name}@${JSON.parse(manifest).version}`)
  }
  if (missing.length > 0) throw new MissingPackages(missing)
  return found
}

async function firstReadable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      return await readFile(path, 'utf8')
    } catch {
      // not in this folder; the next one is looked at
    }
  }
  return null
}
