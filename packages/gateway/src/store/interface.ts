import type { Insertable, Kysely, RawBuilder } from 'kysely'
import type { AuditNote } from '../model/audit.ts'
import type { IdSource } from '../model/ids.ts'
import type { operations } from './operations/index.ts'
import type { AcceptBatch, Accepted } from './operations/messages/accept-messages.ts'
import type { Leasing } from './operations/outbox/item.ts'
import type { Cursor } from './page.ts'
import type { Database } from './schema.ts'

/** What a part of the process may be woken by, once the transaction that wrote it has been committed. */
export type Topic = 'messages' | 'outbox' | 'events' | 'connections' | 'jobs' | 'uploads' | 'documents' | 'erasures'

/** What `Dialect.insertMany` does with rows whose key is taken; they are a fault otherwise. */
export interface InsertOptions {
  ignoreConflicts?: boolean
  overwrite?: { key: string[]; columns: string[] }
  accumulate?: { key: string[]; column: string; by: 'sum' | 'greatest' }
}

/** The few things that the two databases do differently. The same file names stand in each dialect's folder. */
export interface Dialect {
  kind: 'sqlite' | 'postgres'
  /**
   * Inserts many rows of one shape at once. With `ignoreConflicts`, rows whose key is taken are left alone; with
   * `overwrite`, the row that has the same `key` gets their `columns`; with `accumulate`, its `column` is added to, or
   * becomes the greater of both. No key may come twice in those. Answers how many rows were written.
   */
  insertMany<T extends keyof Database & string>(
    db: Kysely<Database>,
    table: T,
    rows: Insertable<Database[T]>[],
    options?: InsertOptions,
  ): Promise<number>
  /** `column = one of values`, as one parameter however many they are. */
  anyOf(column: string, values: readonly string[]): RawBuilder<boolean>
  /**
   * Only rows that no running transaction can still put others before (see `oldestFirst`). Asked for before the query
   * that it goes into.
   */
  settled(db: Kysely<Database>, table: string): Promise<RawBuilder<boolean>>
  /** Rows before (`<`) or behind (`>`) a place, in the order of (xid, position), in words that an index is used for. */
  beside(table: string, side: '<' | '>', place: Cursor): RawBuilder<boolean>
  /**
   * A parameter whose value the planner does not look at. In a statement that sorts or has a limit SQLite does, and plans
   * anew whenever other values are bound, which takes several times as long as reading a few rows.
   */
  unpeeked<T extends string | number>(value: T): RawBuilder<T>
  /** Locks rows against other transactions where the database lets several write at once; else nothing. */
  forUpdate: RawBuilder<unknown>
  /** As `forUpdate`, passing over rows that another transaction holds. */
  skipLocked: RawBuilder<unknown>
  acceptMessages(tx: Tx, batch: AcceptBatch): Promise<Accepted[]>
  leasing(db: Kysely<Database>): Leasing
  /** Makes transactions that name the same key wait for each other, until they end. */
  lockKey(db: Kysely<Database>, key: string): Promise<void>
  /** Makes the transaction wait for those that lock one of the keys, and those for it, but not for others that share them. */
  shareKeys(db: Kysely<Database>, keys: readonly string[]): Promise<void>
  /** As `anyOf`, for whole numbers. */
  anyNumberOf(column: string, values: readonly number[]): RawBuilder<boolean>
  /** Keeps the words that records are found by, in place of those they had. Each record at most once in a call. */
  indexWords(db: Kysely<Database>, table: WordedTable, rows: { position: number; words: string[] }[]): Promise<void>
  unindexWords(db: Kysely<Database>, table: WordedTable, tenant: string, ids: string[]): Promise<void>
  /** Records that have all the words, by position, the newest first. */
  findPositions(db: Kysely<Database>, table: WordedTable, wanted: WantedWords): Promise<number[]>
  /**
   * Who has each of the traits on its connection under a number below that, in the order of their numbers. No pair may come
   * twice. Costs the same however many have a trait.
   */
  firstBearers(
    db: Kysely<Database>,
    tenant: string,
    traits: readonly Pick<TraitBearer, 'trait' | 'connection_id'>[],
    below: number,
  ): Promise<FirstBearer[]>
}

/** A row of `candidate_trait`. */
export interface TraitBearer {
  trait: string
  connection_id: string
  number: number
  candidate_id: string
}

/** One of the first who have a trait; `last` is the last number that anybody has it under. */
export type FirstBearer = TraitBearer & { last: number }

/** Records that are found by words: these stand by position in a table `…_words`. */
export type WordedTable = 'application' | 'candidate'

/** Records of some chunks below a position; the last word may be the beginning of one. At least one word. */
export interface WantedWords {
  codes: readonly string[]
  words: readonly string[]
  below: number
  limit: number
}

/** What an operation works with: one transaction. */
export interface Tx {
  db: Kysely<Database>
  dialect: Dialect
  /** Ids for rows that only the operation knows it will make. */
  ids: IdSource
  /** Wakes whoever waits for the topic, after the commit, in every process that shares the store. */
  wake(topic: Topic): void
}

/** An operation inside a tenant. `Args` and `Result` travel between threads: plain data only, no functions. */
export interface Operation<Args, Result> {
  mode: 'read' | 'write'
  scope: 'tenant'
  /** All that a read reads is of one moment. Without it each statement may see what was committed since the one before. */
  ofOneMoment?: true
  run(tx: Tx, tenant: string, args: Args): Promise<Result>
}

/** An operation over all tenants: leasing, pruning, looking a key or a URL's token up. */
export interface InstanceOperation<Args, Result> {
  mode: 'read' | 'write' | 'statement' | 'hasty'
  scope: 'instance'
  run(tx: Tx, args: Args): Promise<Result>
}

export const read = <Args, Result>(run: Operation<Args, Result>['run']): Operation<Args, Result> => ({
  mode: 'read',
  scope: 'tenant',
  run,
})
/** A read of several statements that are shown together. */
export const readOfOneMoment = <Args, Result>(run: Operation<Args, Result>['run']): Operation<Args, Result> => ({
  ...read(run),
  ofOneMoment: true,
})
export const write = <Args, Result>(run: Operation<Args, Result>['run']): Operation<Args, Result> => ({
  mode: 'write',
  scope: 'tenant',
  run,
})
export const instanceRead = <Args, Result>(
  run: InstanceOperation<Args, Result>['run'],
): InstanceOperation<Args, Result> => ({ mode: 'read', scope: 'instance', run })
export const instanceWrite = <Args, Result>(
  run: InstanceOperation<Args, Result>['run'],
): InstanceOperation<Args, Result> => ({ mode: 'write', scope: 'instance', run })

/** An instance write that cares for its own transaction: one statement, or one per row where the batch fails. */
export const instanceStatement = <Args, Result>(
  run: InstanceOperation<Args, Result>['run'],
): InstanceOperation<Args, Result> => ({ mode: 'statement', scope: 'instance', run })

/** An instance write of one statement that may be lost with a crash of the database, so that it need not wait for the disk. */
export const instanceHasty = <Args, Result>(
  run: InstanceOperation<Args, Result>['run'],
): InstanceOperation<Args, Result> => ({ mode: 'hasty', scope: 'instance', run })

/** Makes a write happen once however often it is asked for: model section 5, `Idempotency-Key`. */
export interface Idempotency {
  key: string
  /** Of everything that makes the request what it is: method, path, body. */
  requestHash: string
  now: number
}

/** A call of an operation inside a tenant. `audit` of a write is committed with it. */
type Call<O> =
  O extends Operation<infer Args, infer Result>
    ? (tenant: string, args: Args, idempotency?: Idempotency, audit?: AuditNote) => Promise<Result>
    : O extends InstanceOperation<infer Args, infer Result>
      ? (args: Args) => Promise<Result>
      : never

export type Operations = typeof operations
export type OperationName = keyof Operations & string

/** Every operation of `operations/`, bound to one database. */
export type StoreOperations = { [Name in OperationName]: Call<Operations[Name]> }

export interface Store extends StoreOperations {
  kind: Dialect['kind']
  /** Calls `listener` after each commit that woke the topic, in this process or another. Answers how to stop. */
  on(topic: Topic, listener: () => void): () => void
  /** Rejects while the database does not answer. */
  ping(): Promise<void>
  /**
   * Leaves nothing of what was removed in SQLite's log, unless somebody reads it at this moment: then false. PostgreSQL
   * cares for its own.
   */
  emptyLog(): Promise<boolean>
  close(): Promise<void>
}

/** An expected refusal by the store. Crosses threads by its members. */
export class StoreFault extends Error {
  code: StoreFaultCode
  detail: string
  constructor(code: StoreFaultCode, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'StoreFault'
    this.code = code
    this.detail = detail
  }
}

export type StoreFaultCode =
  /** No such record in this tenant. */
  | 'not_found'
  /** A unique value is taken. */
  | 'conflict'
  /** The idempotency key was used for another request. */
  | 'idempotency_mismatch'
  /** The record is not in a state that allows this. */
  | 'invalid_state'
  /** Its person was erased: there is nothing to do this with. */
  | 'erased'
  /** No active admin would be left. */
  | 'last_admin'
