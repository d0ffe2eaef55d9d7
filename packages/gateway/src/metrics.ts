import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Reception } from './intake/interface.ts'
import type { Rejection } from './intake/receive.ts'
import type { ScanStatus, TextStatus } from './model/index.ts'
import { inTime } from './store/within.ts'

/** What is measured while the gateway runs; `text` is Prometheus' format. */
export interface Metrics {
  accepted(reception: Reception, seconds: number): void
  duplicate(reception: Reception, seconds: number): void
  rejected(rejection: Rejection): void
  projected(count: number): void
  projectionFailed(): void
  /** A document whose text was read, or not, and that was scanned, or not. */
  understood(document: { text: TextStatus; scan: ScanStatus; seconds: number }): void
  /** One finished try of an outbox item; `outcome` is what became of the item by it. */
  attempted(attempted: { family: string; outcome: string; durationMs: number }): void
  text(): Promise<string>
  contentType: string
}

/** Asked for when somebody reads the metrics. */
export interface MeasuredNow {
  backlog(): Promise<{ count: number; oldestSeconds: number }>
  outbox(): Promise<{ family: string; pending: number; held: number; oldestDueMs: number }[]>
  bodyBytes(): number
  documents(): Promise<{ count: number; oldestSeconds: number }>
  /** Null where no scanner is set. */
  scannerIsUp(): boolean | null
}

/** What the store has not told by then is left out: the rest is wanted most while it does not answer. Milliseconds. */
const storeWithinMs = 2000

const intakeBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const documentBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]
const attemptBuckets = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]

/** Leaves a gauge without any value; resetting one that has no labels would make it 0. */
const empty = (gauge: Gauge, labelNames: string[]) => (labelNames.length === 0 ? gauge.remove() : gauge.reset())

export function createMetrics(now: MeasuredNow): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `gangway_${name}`, help, labelNames, registers })
  const accepted = counter('messages_accepted_total', 'Messages accepted', ['platform', 'kind'])
  const duplicates = counter('messages_duplicate_total', 'Repeats of accepted messages', ['platform', 'kind'])
  const rejected = counter('messages_rejected_total', 'Messages refused', ['platform', 'kind', 'reason'])
  const projected = counter('messages_projected_total', 'Messages made into records')
  const projectionFailures = counter('projection_failures_total', 'Projections that failed and are tried again later')
  const attempts = counter('attempts_total', 'Tries of outbox items by what became of the item', ['family', 'outcome'])
  const intake = new Histogram({
    name: 'gangway_intake_seconds',
    help: 'From a request to its acknowledgement',
    labelNames: ['platform', 'kind'],
    buckets: intakeBuckets,
    registers,
  })
  const attemptSeconds = new Histogram({
    name: 'gangway_attempt_seconds',
    help: 'Duration of one try of an outbox item',
    labelNames: ['family'],
    buckets: attemptBuckets,
    registers,
  })
  const understood = counter(
    'documents_understood_total',
    'Documents by what became of their text, and of scanning them',
    ['text', 'scan'],
  )
  const documentSeconds = new Histogram({
    name: 'gangway_document_seconds',
    help: 'Duration of scanning a document and reading its text',
    labelNames: ['text'],
    buckets: documentBuckets,
    registers,
  })
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => Promise<void>) =>
    new Gauge({
      name: `gangway_${name}`,
      help,
      labelNames,
      registers,
      async collect() {
        try {
          await inTime(storeWithinMs, collect(this))
        } catch {
          empty(this, labelNames)
        }
      },
    })
  gauge('projection_backlog', 'Messages that wait for projection, counted to the limit', [], async (g) =>
    g.set((await now.backlog()).count),
  )
  gauge('projection_backlog_oldest_seconds', 'How long the oldest of them has been due', [], async (g) =>
    g.set((await now.backlog()).oldestSeconds),
  )
  gauge('outbox_pending', 'Outbox items to be sent', ['family'], async (g) => {
    for (const { family, pending } of await now.outbox()) g.set({ family }, pending)
  })
  gauge('outbox_oldest_seconds', 'How long the oldest of them has been due', ['family'], async (g) => {
    for (const { family, oldestDueMs } of await now.outbox()) g.set({ family }, oldestDueMs / 1000)
  })
  gauge('outbox_held', 'Deliveries that wait for a disabled endpoint', ['family'], async (g) => {
    for (const { family, held } of await now.outbox()) g.set({ family }, held)
  })
  gauge('documents_waiting', 'Documents to be scanned and read, counted to 100,000', [], async (g) =>
    g.set((await now.documents()).count),
  )
  gauge('documents_oldest_seconds', 'How long the oldest of them has been waiting', [], async (g) =>
    g.set((await now.documents()).oldestSeconds),
  )
  gauge(
    'scanner_up',
    '1 while the virus scanner can be reached, 0 while it cannot; nothing where none is set',
    [],
    async (g) => {
      const up = now.scannerIsUp()
      if (up === null) empty(g, [])
      else g.set(Number(up))
    },
  )
  gauge('body_bytes_held', 'Bytes of request bodies in memory', [], async (g) => g.set(now.bodyBytes()))
  return {
    accepted({ platform, kind }, seconds) {
      accepted.inc({ platform, kind })
      intake.observe({ platform, kind }, seconds)
    },
    duplicate({ platform, kind }, seconds) {
      duplicates.inc({ platform, kind })
      intake.observe({ platform, kind }, seconds)
    },
    rejected({ reception: { platform, kind }, reason }) {
      rejected.inc({ platform, kind, reason })
    },
    projected: (count) => projected.inc(count),
    projectionFailed: () => projectionFailures.inc(),
    attempted({ family, outcome, durationMs }) {
      attempts.inc({ family, outcome })
      attemptSeconds.observe({ family }, durationMs / 1000)
    },
    understood({ text, scan, seconds }) {
      understood.inc({ text, scan })
      documentSeconds.observe({ text }, seconds)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
