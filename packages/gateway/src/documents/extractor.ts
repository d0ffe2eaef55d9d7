import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join, sep } from 'node:path'
import type { Extraction } from '../model/document.ts'
import { type FromChild, outOfTime, ready, type ToChild } from './child/messages.ts'

/** Reads text out of documents in processes of their own, which a hostile one can only take down with itself. */
export interface Extractor {
  /**
   * At most `processes` at once, for `timeMs` or less. Rejects when it is stopped meanwhile (`ExtractorStopped`), and where
   * no process begins (`ExtractorDown`): that is no document's fault.
   */
  extract(bytes: Uint8Array, timeMs?: number): Promise<Extraction>
  /** Ends the processes and whatever they have in hand. */
  stop(): Promise<void>
}

export interface ExtractorLimits {
  processes: number
  /** Of the processor, for one document. */
  timeMs: number
  /** Of a process, everything included; the JavaScript heap gets no more than half of it. */
  memoryMiB: number
  /** A process that had nothing to do for so long is ended. */
  idleMs: number
}

export const defaultLimits: ExtractorLimits = { processes: 2, timeMs: 15_000, memoryMiB: 512, idleMs: 30_000 }

/** By the clock: for a document that only waits, which takes no time of the processor. A busy machine may need as long. */
const minPatienceMs = 60_000

/** A process that has not begun by then is given up. */
const startWithinMs = 60_000

/** A process that was taken down by something else than its document gets another go. */
const tries = 2

export class ExtractorDown extends Error {
  constructor(code: number | null) {
    const how = code === null ? '' : ` with code ${code}`
    super(`A process that reads documents ended${how} before it began; the installation may be incomplete (npm ci)`)
    this.name = 'ExtractorDown'
  }
}

export class ExtractorStopped extends Error {
  constructor() {
    super('The extractor was stopped')
    this.name = 'ExtractorStopped'
  }
}

export function createExtractor(limits: ExtractorLimits = defaultLimits): Extractor {
  const idle: Reader[] = []
  const all = new Set<Reader>()
  let stopped = false

  const take = (): Reader => {
    const kept = idle.pop()
    if (kept) return kept
    if (all.size >= limits.processes) throw new Error('More documents at once than there are processes')
    const reader = startReader(limits, () => {
      all.delete(reader)
      const at = idle.indexOf(reader)
      if (at >= 0) idle.splice(at, 1)
    })
    all.add(reader)
    return reader
  }
  const once = async (bytes: Uint8Array, timeMs: number) => {
    const reader = take()
    const outcome = await reader.read(bytes, timeMs)
    if (outcome !== 'crashed' && all.has(reader)) idle.push(reader)
    return outcome
  }
  return {
    async extract(bytes, timeMs = limits.timeMs) {
      for (let tried = 1; ; tried++) {
        if (stopped) throw new ExtractorStopped()
        const outcome = await once(bytes, timeMs).catch((error: unknown) => {
          throw stopped ? new ExtractorStopped() : error
        })
        // Stopping takes processes down: what became of the document by that says nothing about it.
        if (stopped) throw new ExtractorStopped()
        if (outcome !== 'crashed') return outcome
        if (tried === tries) return { status: 'failed', reason: 'crashed' }
      }
    },
    async stop() {
      stopped = true
      await Promise.all([...all].map((reader) => reader.end()))
    },
  }
}

interface Reader {
  read(bytes: Uint8Array, timeMs: number): Promise<Extraction | 'crashed'>
  end(): Promise<void>
}

function startReader({ memoryMiB, idleMs }: ExtractorLimits, ended: () => void): Reader {
  const child = startChild(memoryMiB)
  const gone = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', () => resolve({ code: null, signal: null }))
  }).then((ending) => {
    clearTimeout(timer)
    ended()
    return ending
  })
  let timer: NodeJS.Timeout | undefined
  const rest = () => {
    clearTimeout(timer)
    timer = setTimeout(() => child.kill('SIGKILL'), idleMs)
    timer.unref()
  }
  rest()
  const answerTo = (bytes: Uint8Array, timeMs: number) =>
    new Promise<Extraction>((resolve) => {
      child.once('message', ({ extraction, residentBytes }: FromChild) => {
        // A new one for the next document, which has the whole of the memory then.
        if (residentBytes > (memoryMiB * 1024 * 1024) / 2) {
          ended()
          child.kill('SIGKILL')
        }
        resolve(extraction)
      })
      const toChild: ToChild = { bytes, timeMs }
      // Where it cannot be sent the process is gone, and its end says so.
      child.send(toChild, () => {})
    })
  const begun = new Promise<typeof ready>((resolve) => {
    child.once('message', () => resolve(ready))
  })
  return {
    async read(bytes, timeMs) {
      clearTimeout(timer)
      // Its time counts from when the process can take it: on a busy machine starting one takes a while.
      const starting = setTimeout(() => child.kill('SIGKILL'), startWithinMs)
      const start = await Promise.race([begun, gone])
      clearTimeout(starting)
      if (start !== ready) throw new ExtractorDown(start.code)
      let late = false
      const limit = setTimeout(
        () => {
          late = true
          child.kill('SIGKILL')
        },
        Math.max(minPatienceMs, timeMs * 4),
      )
      const outcome = await Promise.race([answerTo(bytes, timeMs), gone])
      clearTimeout(limit)
      if ('status' in outcome) {
        rest()
        return outcome
      }
      if (late || (outcome.signal === outOfTime && process.platform !== 'win32'))
        return { status: 'failed', reason: 'time_limit' }
      return ranOutOfMemory(outcome) ? { status: 'failed', reason: 'memory_limit' } : 'crashed'
    },
    async end() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

/** Killed by its watchdog, or by the system for its memory; ended by V8, whose heap was full (by a signal or as a code). */
function ranOutOfMemory({ code, signal }: Ending): boolean {
  return (
    signal === 'SIGKILL' ||
    signal === 'SIGABRT' ||
    signal === 'SIGTRAP' ||
    signal === 'SIGILL' ||
    code === 134 ||
    code === 133
  )
}

/**
 * Starts the process with nothing of our environment and the lowest of priorities. Node's permissions leave it its own code
 * to read, no file to write, no program to start and no network: a second fence behind that of the process.
 */
function startChild(memoryMiB: number): ChildProcess {
  const main = join(import.meta.dirname, 'child/main.ts')
  const child = fork(main, [String(memoryMiB * 1024 * 1024)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
    execArgv: [
      `--max-old-space-size=${memoryMiB >> 1}`,
      '--permission',
      '--allow-worker',
      ...codeFolders().map((folder) => `--allow-fs-read=${folder}`),
    ],
  })
  try {
    setPriority(child.pid!, constants.priority.PRIORITY_LOW)
  } catch {
    // A system that does not let us: then it runs like any other process.
  }
  return child
}

/** Where the code lies that reads documents: ours, that of `wire`, and the packages. */
function codeFolders(): string[] {
  folders ??= findCodeFolders()
  return folders
}
let folders: string[] | undefined

function findCodeFolders(): string[] {
  const require = createRequire(import.meta.url)
  const inPackages = require.resolve('yauzl')
  const packages = inPackages.slice(0, inPackages.lastIndexOf(`${sep}node_modules${sep}`))
  const wire = dirname(dirname(dirname(require.resolve('@gangway/wire/text'))))
  const gateway = dirname(dirname(import.meta.dirname))
  const found = [join(packages, 'node_modules'), wire, gateway].map((folder) => join(folder, '*'))
  return [...found, join(packages, 'package.json')].filter((path) => path.endsWith('*') || isThere(path))
}

function isThere(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
