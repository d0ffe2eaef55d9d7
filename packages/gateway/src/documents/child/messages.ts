import type { Extraction } from '../../model/document.ts'

/** What the process that reads documents is sent: a document. */
export interface ToChild {
  bytes: Uint8Array
}

/** What it answers. */
export interface FromChild {
  extraction: Extraction
  /** What the process has in memory now. */
  residentBytes: number
}
