import type { IdSource } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import type { TraceEntry, Verdict, VerificationCheck } from '../model/message.ts'
import type { Platform } from '../model/platform.ts'
import type { PlatformApi } from '../model/platform-api.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Store } from '../store/interface.ts'

/** What `/v1` is given; main.ts wires it. */
export interface ApiDeps {
  store: Store
  now(): Instant
  ids: IdSource
  /** So many random bytes. */
  random(size: number): Uint8Array
  secretBox: SecretBox
  platforms: Record<Platform, PlatformApi>
  /** What platforms reach us by, without a slash at its end. */
  publicUrl: string
  /** The instance admin's key as `hashToken` makes it: the configured one's, or that of the one made at first start. */
  adminKeyHash: string
  /** The tenant that the instance admin acts for unless the header `Gangway-Tenant` names another. */
  firstTenant: string
  workbench: MessageWorkbench
  documents: DocumentReader
}

/** Bytes of documents, wherever they lie. Null where there are none any more. */
export interface DocumentReader {
  read(tenant: string, sha256: string): Promise<Uint8Array | null>
}

/** What a person can do with a stored message. The id is of a message of the tenant; another is the fault `not_found`. */
export interface MessageWorkbench {
  /** The body with its secrets masked; null where it is not kept any more. */
  body(tenant: string, id: string): Promise<Uint8Array | null>
  /** What became of every field, computed from the raw bytes by the mapping as it is now. Empty for what has no body. */
  trace(tenant: string, id: string): Promise<TraceEntry[]>
  /** Maps the message again and writes the difference, unless `dryRun`. */
  reproject(tenant: string, id: string, options: { dryRun: boolean }): Promise<RecordChange[]>
  /** Verifies it again with the secrets as they are now, as of when it came, and appends the verdict. */
  reverify(tenant: string, id: string): Promise<Reverification>
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
