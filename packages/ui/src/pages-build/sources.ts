import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What pages are made of: a change of any of it makes a new build. */
export type PageSources = {
  /** Where `index.html` lies. */
  root: string
  /** The path under which they are served, ending with a slash. */
  base: string
  /** Files, as patterns within folders. Those of this package are always among them. */
  files: readonly { folder: string; patterns: readonly string[] }[]
  /** Names of packages. */
  packages: readonly string[]
}

const ownFiles = {
  folder: join(import.meta.dirname, '..', '..'),
  patterns: ['src/components/**/*', 'src/styles.css', 'src/pages-build/build.ts', 'package.json'],
}

/** A hash of everything that a build depends on. Throws `MissingPackages` where a package is not installed. */
export async function sourcesHash({ root, base, files, packages }: PageSources): Promise<string> {
  const hash = createHash('sha256').update(base)
  for (const { folder, patterns } of [...files, ownFiles]) {
    const found: string[] = []
    for await (const file of glob([...patterns], { cwd: folder })) found.push(file)
    for (const file of found.sort()) {
      if (!/\.(tsx?|css|html|svg|json)$/.test(file) || /\.test[.-]/.test(file)) continue
      hash.update(`${file}\0`).update(await readFile(join(folder, file)))
    }
  }
  for (const version of await versions(root, packages)) hash.update(version)
  return hash.digest('hex').slice(0, 16)
}

/** Packages that a build of the pages needs and that are not there. */
export class MissingPackages extends Error {
  constructor(names: readonly string[]) {
    super(`The pages cannot be built: ${names.join(', ')} is not installed. Run npm ci in Gangway's folder.`)
  }
}

async function versions(root: string, packages: readonly string[]): Promise<string[]> {
  const { resolve } = createRequire(join(root, 'index.html'))
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
