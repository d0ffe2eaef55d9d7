import type { AuditNote } from '../../../model/audit.ts'
import type { Idempotency, Topic } from '../../interface.ts'
import type { Packed } from './tables.ts'

/** What the process sends to a store thread, and gets back. */
export interface Call {
  id: number
  name: string
  tenant?: string
  args: Packed
  idempotency?: Idempotency
  audit?: AuditNote
}

export interface Outcome {
  id: number
  result?: Packed
  fault?: { name: string; code?: string; detail?: string; message: string; stack?: string }
}

/** How long SQLite's log is, and how much of it stands in the database file by now. Pages. */
export interface CheckpointProgress {
  log: number
  moved: number
}

/** `empty` is a checkpoint that leaves the log without a byte, where nobody reads it at this moment. */
export type ToThread = Call[] | 'checkpoint' | 'empty' | 'close'

export type FromThread =
  | { ready: true }
  | { failed: string; name: string }
  | { outcomes: Outcome[]; topics: Topic[] }
  | { checkpoint: CheckpointProgress }

export interface ThreadData {
  path: string
  mode: 'writer' | 'reader'
}
