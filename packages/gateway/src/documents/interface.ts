import type { ScanStatus, TextStatus } from '../model/document.ts'

/** What is told while documents are read. */
export interface UnderstandingObserver {
  /** A document is done with: what became of its text, what the scanner said, and how long both took. */
  understood(document: { text: TextStatus; scan: ScanStatus; seconds: number }): void
  /** Told once when the scanner cannot be reached any more, and once when it can. */
  scannerChanged(up: boolean, detail?: string): void
  failed(error: unknown): void
}

export interface Understanding {
  start(): void
  /** Gives back what is in hand; another process, or the next start, goes on with it. */
  stop(): Promise<void>
  /** Null where no scanner is set. */
  scannerIsUp(): boolean | null
}
