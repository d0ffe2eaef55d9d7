import type { Instant } from '../model/instant.ts'
import type { Store } from '../store/interface.ts'
import type { TryReport } from '../store/operations/outbox/finish-tries.ts'
import type { OutboxLog } from './runner.ts'

/** Tries recorded in one transaction at most. */
const batchSize = 256

/** How long to wait before what could not be recorded is tried again, and how often. The lease runs out meanwhile. */
const againMs = 1000
const maxTries = 5

export interface ReportQueue {
  /** Records the report with the others that arrive meanwhile. */
  add(report: TryReport): void
  /** Resolves once everything added was recorded, or given up. */
  drained(): Promise<void>
}

/**
 * Records what became of tries, those together that arrive while the store is busy with the ones before. Where a batch
 * fails, each is tried alone, so that a bad one fails alone. `settled` hears of each that is done with.
 */
export function createReportQueue(options: {
  store: Pick<Store, 'finishTries'>
  now: () => Instant
  log: OutboxLog
  settled: (report: TryReport) => void
}): ReportQueue {
  const { store, now, log, settled } = options
  const waiting: TryReport[] = []
  let running: Promise<void> | undefined

  const record = async (tries: TryReport[]): Promise<void> => {
    const { lost } = await store.finishTries({ tries, now: now() })
    const isLost = new Set(lost)
    for (const report of tries) {
      if (isLost.has(report.position))
        log.warn({ item: report.id }, 'The lease of a try was lost; it will be made again')
      settled(report)
    }
  }

  const recordAlone = async (report: TryReport): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        return await record([report])
      } catch (error) {
        log.error({ error, item: report.id }, 'A try could not be recorded')
        if (tries === maxTries) return settled(report)
        await new Promise((resolve) => setTimeout(resolve, againMs))
      }
    }
  }

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const tries = waiting.splice(0, batchSize)
      try {
        await record(tries)
      } catch {
        await Promise.all(tries.map(recordAlone))
      }
    }
    running = undefined
  }

  return {
    add(report) {
      waiting.push(report)
      running ??= Promise.resolve().then(run)
    },
    async drained() {
      while (running) await running
    },
  }
}
