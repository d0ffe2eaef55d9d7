import type { Extraction } from '../../model/document.ts'

/** What the process that reads documents is sent: a document. */
export interface ToChild {
  bytes: Uint8Array
  /** Of the processor, that it may take. */
  timeMs: number
}

/** What it says once, when it can take the first one. */
export const ready = 'ready'

/** What it answers. */
export interface FromChild {
  extraction: Extraction
  /** What the process has in memory now. */
  residentBytes: number
}

/** By which signal it is ended, where it has too much memory. The system does the same. */
export const outOfMemory = 'SIGKILL'
/** And where it takes too much time. Windows knows no such signal. */
export const outOfTime = process.platform === 'win32' ? 'SIGKILL' : 'SIGALRM'
