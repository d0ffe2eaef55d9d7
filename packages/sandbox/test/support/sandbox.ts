import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox.ts'

/** A clock that stands until it is moved; moving it runs the timers that became due, in order. */
export type Clock = {
  now: () => number
  setTimer: (milliseconds: number, work: () => void) => () => void
  advance(milliseconds: number): void
  /** Timers that wait. */
  pending(): number
}

export function manualClock(startMs = Date.parse('2026-03-05T14:15:30Z')): Clock {
  let nowMs = startMs
  let timers: { at: number; work: () => void }[] = []
  return {
    now: () => nowMs,
    setTimer: (milliseconds, work) => {
      const timer = { at: nowMs + milliseconds, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: (milliseconds) => {
      const end = nowMs + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((other) => other !== next)
        nowMs = Math.max(nowMs, next.at)
        next.work()
      }
      nowMs = end
    },
    pending: () => timers.length,
  }
}

export const silentLog = { info: () => {}, warn: () => {}, error: () => {} }

export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangway-sandbox-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type TestSandbox = Sandbox & {
  clock: Clock
  dataDir: string
  /** Calls the JSON API; fails on any status but the expected one. */
  api<T>(method: string, path: string, body?: unknown, expected?: number): Promise<T>
}

/** A sandbox without pages, on a clock of the test's own, in a folder that goes with the test. */
export async function testSandbox(t: TestContext, options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const clock = manualClock()
  const dataDir = options.dataDir ?? temporaryFolder(t)
  const { now, setTimer } = clock
  const sandbox = await startSandbox({ log: silentLog, pages: false, now, setTimer, ...options, dataDir })
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= sandbox.stop()
    return stopped
  }
  t.after(stop)
  return {
    ...sandbox,
    stop,
    clock,
    dataDir,
    api: async (method, path, body, expected) => {
      const response = await fetch(`${sandbox.origin}/api/snagajob${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      const good = expected === undefined ? response.ok : response.status === expected
      if (!good) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? null : JSON.parse(text)
    },
  }
}

/** Asks again, as fast as the other side answers, until the value is there. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const value = await ask()
    if (value) return value
    await new Promise((resolve) => setImmediate(resolve))
  }
}
