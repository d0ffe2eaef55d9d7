import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { basename, join } from 'node:path'
import type { PageSources } from './sources.ts'

/**
 * Makes `folder` within `builds`. Built beside its place and then renamed, so that a build is whole or not there, and two
 * builders do no harm. Rejects with what the builder said where it failed.
 */
export async function makeBuild(
  sources: Pick<PageSources, 'root' | 'base'>,
  builds: string,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const workplace = join(builds, `building-${Date.now()}-${randomUUID()}`)
  await mkdir(workplace, { recursive: true })
  try {
    await runBuild(sources, workplace, signal)
    await rename(workplace, folder).catch((error: NodeJS.ErrnoException) => {
      // another process made the same build meanwhile
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
    await clearOthers(builds, basename(folder))
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

/** Removes the builds of other sources, and what builders left behind that were killed. No build takes ten minutes. */
async function clearOthers(builds: string, kept: string): Promise<void> {
  for (const name of await readdir(builds)) {
    const began = Number(/^building-(\d+)-/.exec(name)?.[1] ?? 0)
    if (name === kept || Date.now() - began <= 600_000) continue
    // Taken from its place first: whoever is killed at it leaves no part of a build behind that would be taken for one.
    const aside = join(builds, `building-0-${randomUUID()}`)
    await rename(join(builds, name), aside).catch((error: NodeJS.ErrnoException) => {
      // another builder took it
      if (error.code !== 'ENOENT') throw error
    })
    await rm(aside, { recursive: true, force: true })
  }
}

function runBuild(
  { root, base }: Pick<PageSources, 'root' | 'base'>,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const builder = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), root, folder, base], {
    cwd: root,
    // What it says is shown on a page and logged, where colours are noise.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
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
