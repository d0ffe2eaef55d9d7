import { randomFillSync, randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { AuditNote } from '../../../model/audit.ts'
import { createIdSource } from '../../../model/ids.ts'
import type { Idempotency, OperationName, Store, Topic, Tx } from '../../interface.ts'
import { operations } from '../../operations/index.ts'
import { runOperation } from '../../run-operation.ts'
import type { Database } from '../../schema.ts'
import { asStoreFault } from '../../store-fault.ts'
import { createTopics } from '../../topics.ts'
import { Undo } from '../../undo.ts'
import { within } from '../../within.ts'
import { createAnalysing } from './analysing.ts'
import { postgresDialect } from './dialect.ts'
import { endWithinMs, keepAliveMs, listen } from './listen.ts'
import { migratePostgres } from './migrate.ts'
import { isOutdatedPlan, PreparingClient } from './prepared.ts'
import { atOneMoment, inHaste, inTransaction } from './transaction.ts'

/** Connections of one process. Intake commits in groups, so few are enough. */
const poolSize = 10
/** Beside them: two groups of intake, and whose URL was called. They never wait for what others wait for. */
const intakePoolSize = 3
const ofIntake: ReadonlySet<OperationName> = new Set(['acceptMessages', 'findReachable', 'ping'])

/**
 * Milliseconds. What a transaction may be silent for before it is ended, since others wait for what it holds: as short as a
 * lease. And how long others wait for it.
 */
const maxSilenceMs = 5000
const maxLockWaitMs = 10_000

/** A transaction that lost against another (serialisation failure, deadlock) is run again this often. */
const maxTries = 4
const lostAgainstAnother = new Set(['40001', '40P01'])

/** Times and positions are below 2^53, so a bigint reads as a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

const isWorthAnotherTry = (error: unknown): boolean =>
  isOutdatedPlan(error) || lostAgainstAnother.has((error as { code?: string }).code ?? '')

interface OperationCall {
  tenant?: string
  args: unknown
  idempotency?: Idempotency
  audit?: AuditNote
}

function createPool(url: string, max: number, timeoutMs: number, onFault: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'gangway',
    Client: PreparingClient,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  })
  // Not among the parameters of the connection, which a pooler between would refuse.
  const settings = `set idle_in_transaction_session_timeout = ${Math.min(maxSilenceMs, timeoutMs)};
    set lock_timeout = ${Math.min(maxLockWaitMs, timeoutMs)}`
  // A connection that breaks is replaced when one is next needed, and whoever was using it hears of it by its query;
  // without listeners, on the pool and on connections in use, it would end the process.
  pool.on('error', onFault)
  pool.on('connect', (client) => {
    client.on('error', () => {})
    client.query(settings).catch(() => {})
  })
  return pool
}

/**
 * Opens the PostgreSQL at `url`, bringing its schema up to date. Any number of processes may share it. A connection on
 * which a statement takes longer than `timeoutMs` is given up, and the transaction of a process that fell silent is soon
 * ended: its machine may be gone, and what it holds keeps others waiting.
 */
export async function openPostgres(url: string, timeoutMs: number, report: (error: Error) => void): Promise<Store> {
  await migratePostgres(url, timeoutMs)
  let closing = false
  const onFault = (error: Error) => void (closing || report(error))
  const pool = createPool(url, poolSize, timeoutMs, onFault)
  const intakePool = createPool(url, intakePoolSize, timeoutMs, onFault)
  const over = (pool: pg.Pool) => new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const [db, intakeDb] = [over(pool), over(intakePool)]
  const hasty = inHaste(pool)
  const analysing = createAnalysing(pool, report)
  const topics = createTopics()
  const process = randomUUID()
  const ids = createIdSource(Date.now, randomFillSync)
  const stopListening = await listen(url, timeoutMs, process, topics.emit, report)

  const run = async (name: OperationName, call: OperationCall) => {
    const operation = operations[name]
    const woken = new Set<Topic>()
    const tx = (on: Kysely<Database>): Tx => ({
      db: on,
      dialect: postgresDialect,
      ids,
      wake: (topic) => void woken.add(topic),
    })
    try {
      if (operation.scope === 'tenant' && operation.ofOneMoment) {
        return await atOneMoment(pool, (trx) => runOperation(tx(trx), operation, call))
      }
      if (operation.mode !== 'write') {
        const on = operation.mode === 'hasty' ? hasty : ofIntake.has(name) ? intakeDb : db
        const result = await runOperation(tx(on), operation, call)
        topics.emit([...woken])
        if (operation.mode !== 'read') analysing.ask()
        return result
      }
      for (let tries = 1; ; tries++) {
        try {
          const result = await inTransaction(
            pool,
            (trx) => runOperation(tx(trx), operation, call),
            () => (woken.size > 0 ? JSON.stringify({ process, topics: [...woken] }) : null),
          )
          topics.emit([...woken])
          analysing.ask()
          return result
        } catch (error) {
          if (error instanceof Undo) return error.result
          woken.clear()
          if (tries >= maxTries || !isWorthAnotherTry(error)) throw error
        }
      }
    } catch (error) {
      throw asStoreFault(error)
    }
  }

  const store: Record<string, unknown> = {
    kind: 'postgres',
    on: topics.on,
    ping: () => run('ping', { args: undefined }),
    emptyLog: async () => true,
    close: async () => {
      await stopListening()
      await analysing.stop()
      // What breaks from here on concerns nobody: the pool is done before its connections are closed.
      closing = true
      // Not Kysely's destroy: it leaves a pool alone that it was never asked to use.
      await within(endWithinMs, Promise.all([pool.end(), intakePool.end()]))
    },
  }
  for (const name of Object.keys(operations) as OperationName[]) {
    store[name] =
      operations[name].scope === 'instance'
        ? (args: unknown) => run(name, { args })
        : (tenant: string, args: unknown, idempotency?: Idempotency, audit?: AuditNote) =>
            run(name, { tenant, args, idempotency, audit })
  }
  return store as unknown as Store
}
