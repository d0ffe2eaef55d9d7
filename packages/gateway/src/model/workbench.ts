import type { TraceEntry, Verdict, VerificationCheck } from './message.ts'

/** Bytes of documents, wherever they lie. Null where there are none any more. */
export interface DocumentReader {
  read(tenant: string, sha256: string): Promise<Uint8Array | null>
  /** Whether a virus scanner looks at documents: then none is handed out before it did. */
  scanned?: boolean
}

/** What a person can do with a stored message. The id is of a message of the tenant; another is the fault `not_found`. */
export interface MessageWorkbench {
  /** The body with its secrets masked; null where it is not kept any more. */
  body(tenant: string, id: string): Promise<Uint8Array | null>
  /** What became of every field, computed from the raw bytes by the mapping as it is now. Empty for what has no body. */
  trace(tenant: string, id: string): Promise<TraceEntry[]>
  /** Which usual mistake made the signature of a refused message, with the secrets as they are now; null where none is found. */
  diagnosis(tenant: string, id: string): Promise<string | null>
  /** Maps the message again and writes the difference, unless `dryRun`. */
  reproject(tenant: string, id: string, options: { dryRun: boolean }): Promise<RecordChange[]>
  /** Verifies it again with the secrets as they are now, as of when it came, and appends the verdict, unless `dryRun`. */
  reverify(tenant: string, id: string, options: { dryRun: boolean }): Promise<Reverification>
}

/** What mapping a message again changes on one record, or would. */
export interface RecordChange {
  recordType: string
  recordId: string
  /** JSON Pointer into the record. */
  pointer: string
  before?: unknown
  after?: unknown
}

export interface Reverification {
  verdict: Verdict
  reason?: string
  verification: VerificationCheck[]
}
