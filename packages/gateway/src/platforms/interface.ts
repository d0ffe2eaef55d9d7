import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/interface.ts'
import type { KeepBytes } from '../intake/byte-keeper.ts'
import type { Directory } from '../intake/directory.ts'
import type { PlatformProjection } from '../intake/interface.ts'
import type { Receive } from '../intake/receive.ts'
import type { IdSource, Instant, Platform } from '../model/index.ts'
import type { PlatformApi } from '../model/platform-api.ts'
import type { HttpClient, ItemKind, Mailer } from '../outbox/interface.ts'
import type { SecretBox } from '../secrets/secret-box.ts'
import type { Store } from '../store/interface.ts'

/** What a platform's module is given. */
export interface PlatformDeps {
  store: Store
  /** People who sign in to pages of ours. */
  accounts: Accounts
  directory: Directory
  /** Takes a message of one of the platform's kinds all the way to its answer. */
  receive: Receive
  /** GANGWAY_PUBLIC_URL, without a slash at its end. */
  publicUrl: string
  now(): Instant
  ids: IdSource
  randomBytes(size: number): Buffer
  /** Seals what is secret before it is kept (design rule 8). */
  secretBox: Pick<SecretBox, 'seal' | 'open'>
  /** The guarded client (design rule 7). What a platform is told goes through the outbox; by itself this only asks. */
  http: Pick<HttpClient, 'request'>
  /** Sends mail; undefined where no server is set. */
  mailer: Mailer | undefined
  /** GANGWAY_DATA_DIR. */
  dataDir: string
  /** Keeps bytes for a row that is written next: small ones go into that write, large ones are durable when this answers. */
  keepBytes: KeepBytes
  /** Bytes that a row refers to; null where they are not kept any more. */
  readBytes(tenant: string, sha256: string): Promise<Uint8Array | null>
  /** Projects a stored message at once: for a candidate who follows a link before its turn came. */
  projectNow(messageId: string): Promise<void>
  /** Puts a fault of ours on record that its caller is not told of. Messages' own go the way of `receive`. */
  report(error: unknown): void
}

/** One platform, whole. `main.ts` holds the list of them, and nothing else knows them by name. */
export interface PlatformModule {
  platform: Platform
  /** Its part of `/v1`: schemas of credentials and settings, the URLs we tell people. */
  api: PlatformApi
  projection: PlatformProjection
  /**
   * Mounts what the platform calls, below `/<platform>/…` of the public URL. Bodies are not read before a route asks
   * for them: a route of messages hands raw request and response to `receive`.
   */
  routes(app: FastifyInstance): void
  /** How its calls are sent, by the `kind` that the outbox knows them by. */
  outboundKinds?: Record<string, ItemKind>
  /** What it does by itself, beside requests and the outbox: schedules and watched folders. */
  work?: { start(): void; stop(): Promise<void> }
}

/** A platform's manifest makes its module. */
export type CreatePlatform = (deps: PlatformDeps) => PlatformModule
