import type { Idempotency, Topic } from '../../interface.ts'

/** What the process sends to a store thread, and gets back. */
export interface Call {
  id: number
  name: string
  tenant?: string
  args: unknown
  idempotency?: Idempotency
}

export interface Outcome {
  id: number
  result?: unknown
  fault?: { name: string; code?: string; detail?: string; message: string; stack?: string }
}

export type FromThread = { ready: true } | { failed: string; name: string } | { outcomes: Outcome[]; topics: Topic[] }

export interface ThreadData {
  path: string
  mode: 'writer' | 'reader'
}
