import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { extname, join, relative, sep } from 'node:path'
import type { Log } from '../platform.ts'
import { sandboxFolder, sourcesHash } from './sources.ts'

export type PagesState = { state: 'building' } | { state: 'ready' } | { state: 'failed'; message: string }
export type PageFile = { bytes: Uint8Array; type: string }

export type Pages = {
  state(): PagesState
  /** A file of the build by its path, such as `/index.html`; null when there is none or the build is not ready. */
  file(path: string): PageFile | null
  /** Begins to look for a build of these sources, and to make one where there is none. Never holds anything up. */
  start(): void
  /** Ends a build that is under way. */
  stop(): Promise<void>
}

const builds = join(sandboxFolder, 'dist')

/** The pages from the build of exactly these sources, held in memory: a build that is replaced takes nothing away. */
export function startPages(log: Log): Pages {
  let state: PagesState = { state: 'building' }
  let files = new Map<string, PageFile>()
  const stopped = new AbortController()
  let preparing: Promise<void> = Promise.resolve()

  async function prepare(): Promise<void> {
    const folder = join(builds, await sourcesHash())
    files = await readBuild(folder)
    if (!files.has('/index.html')) {
      log.info({}, 'the pages are being built')
      await makeBuild(folder, stopped.signal)
      files = await readBuild(folder)
    }
    state = { state: 'ready' }
    log.info({}, 'the pages are ready')
  }

  return {
    state: () => state,
    file: (path) => files.get(path) ?? null,
    start: () => {
      preparing = prepare().catch((error: Error) => {
        if (stopped.signal.aborted) return
        state = { state: 'failed', message: error.message }
        log.error({ reason: error.message }, 'the pages could not be built; the servers are not concerned')
      })
    },
    stop: () => {
      stopped.abort()
      return preparing
    },
  }
}

/** Built beside its place and then renamed, so that a build is whole or not there, and two builders do no harm. */
async function makeBuild(folder: string, signal: AbortSignal): Promise<void> {
  const workplace = join(builds, `building-${process.pid}-${Date.now()}`)
  await mkdir(workplace, { recursive: true })
  await clearAbandoned()
  try {
    await runBuild(workplace, signal)
    for (const name of await readdir(builds)) {
      if (!name.startsWith('building-')) await rm(join(builds, name), { recursive: true, force: true })
    }
    await rename(workplace, folder).catch((error: NodeJS.ErrnoException) => {
      // another process made the same build meanwhile
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

/** Removes what builders left behind that were killed. No build takes ten minutes. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(builds)) {
    const started = Number(/^building-\d+-(\d+)$/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY)
    if (Date.now() - started > 600_000) await rm(join(builds, name), { recursive: true, force: true })
  }
}

function runBuild(folder: string, signal: AbortSignal): Promise<void> {
  const builder = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), folder], {
    cwd: sandboxFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  if (builder.pid !== undefined) setPriority(builder.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  let output = ''
  for (const stream of [builder.stdout, builder.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000)
    })
  }
  return new Promise((resolve, reject) => {
    builder.once('error', reject)
    builder.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The pages could not be built: ${output.trim()}`))
    })
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

async function readBuild(folder: string): Promise<Map<string, PageFile>> {
  const files = new Map<string, PageFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)] ?? 'application/octet-stream'
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes: await readFile(path), type })
  }
  return files
}
