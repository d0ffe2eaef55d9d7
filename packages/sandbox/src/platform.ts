import type { FastifyInstance } from 'fastify'
import type { Exchanges } from './exchanges/exchanges.ts'
import type { Send } from './exchanges/send.ts'
import type { FaultDefinition, FaultDial } from './faults/fault-dial.ts'
import type { Store } from './store/open-store.ts'

/** What a program logs with; a pino logger is one. Lines never carry a secret, a person or a body. */
export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Calls `work` once after `milliseconds`; what it returns calls it off. Never keeps the process alive. */
export type SetTimer = (milliseconds: number, work: () => void) => () => void

/** All that a platform is given: nothing else of the world reaches it, so that a test controls it. */
export type PlatformContext = {
  store: Store
  exchanges: Exchanges
  /** Outbound HTTP: checked addresses, time and size limits, every exchange on record. */
  send: Send
  faults: FaultDial
  log: Log
  /** Epoch milliseconds. */
  now: () => number
  random: (size: number) => Uint8Array
  setTimer: SetTimer
  /** Work that nobody waits for: its failure is logged as `failure`, and stopping waits for its end. */
  background: (work: Promise<unknown>, failure: string) => void
  /** A folder of the platform's own, which exists. */
  folder: string
  /** `http://127.0.0.1:<port>`; known once the sandbox listens. */
  origin: () => string
}

/** A platform as it runs. */
export type MountedPlatform = {
  /** What a client of the platform's servers is given as its base: what comes after the origin. */
  apiBasePath: string
  /** The platform's own servers, under their documented paths. Every exchange with them is on record. */
  servers(app: FastifyInstance): void
  /** JSON for the pages and for tests, below `/api/<platform>`. */
  api(app: FastifyInstance): void
  /**
   * Sets up a partner of this platform, for whoever starts the sandbox beside a gateway; the same again for the same
   * input, also after a restart. Answers what the other side needs to be told, secrets included.
   */
  seed(input: unknown): Promise<object> | object
  /** Takes up what was under way, once the sandbox listens. */
  start?(): void
  stop?(): Promise<void> | void
}

/** One platform: what `platforms/<platform>/manifest.ts` exports. */
export type SandboxPlatform = {
  id: string
  name: string
  /** Statements that make its tables, names beginning with its id. Append only: each runs once on a data folder. */
  schema: readonly string[]
  faults: readonly FaultDefinition[]
  /** Headers that authenticate, in lower case: their values are masked on record. */
  secretHeaders: readonly string[]
  mount(context: PlatformContext): MountedPlatform
}
