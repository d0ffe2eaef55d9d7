import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { makeBuild } from './make-build.ts'
import { type PageSources, sourcesHash } from './sources.ts'

export type Log = Record<'info' | 'error', (fields: object, message: string) => void>

export type PagesState = { state: 'building' } | { state: 'ready' } | { state: 'failed'; message: string }
export type PageFile = { bytes: Uint8Array; type: string; gzip?: Uint8Array }

export type Pages = {
  state(): PagesState
  /** A file of the build by its path, such as `/index.html`; null when there is none or the build is not ready. */
  file(path: string): PageFile | null
  /** Begins, once, to look for a build of these sources, and to make one where there is none. Never holds anything up. */
  start(): void
  /** Ends a build that is under way. */
  stop(): Promise<void>
}

/**
 * The pages from the build of exactly these sources, held in memory: a build that is replaced takes nothing away.
 * `builds` is the folder where builds are kept; a new one takes the place of those before.
 */
export function preparePages(sources: PageSources, builds: string, log: Log): Pages {
  let state: PagesState = { state: 'building' }
  let files = new Map<string, PageFile>()
  const stopped = new AbortController()
  let preparing: Promise<void> | undefined

  async function prepare(): Promise<void> {
    const folder = join(builds, await sourcesHash(sources))
    files = await readBuild(folder)
    if (!files.has('/index.html')) {
      log.info({ pages: sources.base }, 'the pages are being built')
      await makeBuild(sources, builds, folder, stopped.signal)
      files = await readBuild(folder)
      if (!files.has('/index.html')) throw new Error('The pages were built, and removed by a builder of other sources.')
    }
    state = { state: 'ready' }
    log.info({ pages: sources.base }, 'the pages are ready')
  }

  return {
    state: () => state,
    file: (path) => files.get(path) ?? null,
    start: () => {
      preparing ??= prepare().catch((error: Error) => {
        if (stopped.signal.aborted) return
        state = { state: 'failed', message: error.message }
        log.error({ reason: error.message }, 'the pages could not be built; the servers are not concerned')
      })
    },
    stop: async () => {
      stopped.abort()
      await preparing
    },
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files of a build; none where it is not there, or goes while it is read, because other sources were built. */
async function readBuild(folder: string): Promise<Map<string, PageFile>> {
  try {
    return await filesIn(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
}

async function filesIn(folder: string): Promise<Map<string, PageFile>> {
  const files = new Map<string, PageFile>()
  const compressed = new Map<string, Uint8Array>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const bytes = await readFile(path)
    if (address.startsWith('/.vite/')) continue
    if (address.endsWith('.gz')) compressed.set(address.slice(0, -3), bytes)
    else files.set(address, { bytes, type: types[extname(entry.name)] ?? 'application/octet-stream' })
  }
  for (const [address, gzip] of compressed) {
    const file = files.get(address)
    if (file) file.gzip = gzip
  }
  return files
}
