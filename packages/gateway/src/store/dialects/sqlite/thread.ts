import { randomFillSync } from 'node:crypto'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { Kysely, SqliteDialect } from 'kysely'
import { createIdSource } from '../../../model/ids.ts'
import type { Topic, Tx } from '../../interface.ts'
import { migrate } from '../../migrations/migrate.ts'
import { operations } from '../../operations/index.ts'
import { runOperation } from '../../run-operation.ts'
import type { Database } from '../../schema.ts'
import { describeFault } from '../../store-fault.ts'
import { Undo } from '../../undo.ts'
import { busyTimeoutMs, openCachedDatabase } from './cached-database.ts'
import { createSqliteDialect } from './dialect.ts'
import type { Call, CheckpointProgress, FromThread, Outcome, ThreadData, ToThread } from './messages.ts'
import { packTables, unpackTables } from './tables.ts'
import { columnTypes } from './types.ts'

/**
 * A thread of the store: the one writer, or a reader. The writer's calls that arrive together share one transaction and
 * so one fsync; a bad one fails alone.
 */

type Unpacked = Omit<Call, 'args'> & { args: unknown }

const { path, mode } = workerData as ThreadData
/** Calls in one transaction: enough to share the fsync, few enough that a reply is not held up for long. Readers have none to share. */
const maxCallsPerCommit = mode === 'writer' ? 64 : 1
const port = parentPort!
const send = (message: FromThread) => port.postMessage(message)
const waiting: Unpacked[] = []
const checkpoints: ('passive' | 'truncate')[] = []
let running = false
let closing = false
/** Whether what fails now is to fail alone. */
let apart = false

const database = openCachedDatabase(path, mode)
const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: database as never }) })
const dialect = createSqliteDialect(database, () => apart)
const ids = createIdSource(Date.now, randomFillSync)

async function work(): Promise<void> {
  for (takeArrived(); waiting.length > 0 || checkpoints.length > 0; takeArrived()) {
    if (waiting.length > 0) await commitWaiting()
    const mode = checkpoints.shift()
    if (mode) send({ checkpoint: checkpoint(mode) })
  }
}

/** What came while the last transaction ran shares the next one; left to its events, each call would get one of its own. */
function takeArrived(): void {
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message)
}

function take(message: ToThread): void {
  if (message === 'close') closing = true
  else if (message === 'checkpoint') checkpoints.push('passive')
  else if (message === 'empty') checkpoints.push('truncate')
  else for (const call of message) waiting.push({ ...call, args: unpackTables(call.args) })
}

/** Moves as much of the log as there is, without keeping readers or the writer waiting, nor waiting for them. */
function checkpoint(mode: 'passive' | 'truncate'): CheckpointProgress {
  if (mode === 'truncate') database.exec('pragma busy_timeout = 0')
  const [progress] = database.prepare(`pragma wal_checkpoint(${mode})`).all() as { log: number; checkpointed: number }[]
  if (mode === 'truncate') database.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
  return { log: progress!.log, moved: progress!.checkpointed }
}

/**
 * Savepoints have a copy made of every page that changes, and the search index written for each of them. So calls are
 * first run without: should one fail, all of that is undone, and they are run again, each in a savepoint of its own.
 */
async function commitWaiting(): Promise<void> {
  const calls = waiting.splice(0, maxCallsPerCommit)
  apart = mode === 'reader'
  const done = await transact(calls).catch(() => null)
  // Sent outside of what is tried: what is committed is never run again.
  send(done ?? (await runAgain(calls)))
}

async function runAgain(calls: readonly Unpacked[]): Promise<FromThread> {
  apart = true
  // Should the commit itself fail, nothing of the batch is durable, whatever its calls said.
  return transact(calls).catch((error) => ({ outcomes: calls.map(({ id }) => fault(id, error)), topics: [] }))
}

async function transact(calls: readonly Unpacked[]): Promise<FromThread> {
  const outcomes: Outcome[] = []
  const topics = new Set<Topic>()
  try {
    database.exec(mode === 'writer' ? 'begin immediate' : 'begin')
    for (const call of calls) outcomes.push(await (apart ? runApart(call, topics) : run(call, topics)))
    database.exec('commit')
  } catch (error) {
    try {
      database.exec('rollback')
    } catch {
      // There was no transaction left to roll back.
    }
    throw error
  }
  return { outcomes, topics: [...topics] }
}

async function run(call: Unpacked, topics: Set<Topic>): Promise<Outcome> {
  const tx: Tx = { db, dialect, ids, wake: (topic) => void topics.add(topic) }
  const operation = operations[call.name as keyof typeof operations]
  return { id: call.id, result: packTables(await runOperation(tx, operation, call)) }
}

async function runApart(call: Unpacked, topics: Set<Topic>): Promise<Outcome> {
  const woken = new Set<Topic>()
  if (mode === 'writer') database.exec('savepoint call')
  try {
    const outcome = await run(call, woken)
    if (mode === 'writer') database.exec('release call')
    for (const topic of woken) topics.add(topic)
    return outcome
  } catch (error) {
    if (mode === 'writer') database.exec('rollback to call; release call')
    if (error instanceof Undo) return { id: call.id, result: packTables(error.result) }
    return fault(call.id, error)
  }
}

const fault = (id: number, error: unknown): Outcome => ({ id, fault: describeFault(error) })

async function start(): Promise<void> {
  if (mode === 'writer') {
    database.exec('begin immediate')
    try {
      await migrate({
        types: columnTypes,
        execute: async (statement) => database.exec(statement),
        applied: async () =>
          (database.prepare('select name from migration order by number').all() as { name: string }[]).map(
            (r) => r.name,
          ),
        record: async (name) =>
          void database
            .prepare('insert into migration select coalesce(max(number), 0) + 1, ? from migration')
            .run(name),
      })
      database.exec('commit')
    } catch (error) {
      database.exec('rollback')
      throw error
    }
  }
  port.on('message', (message: ToThread) => {
    take(message)
    if (running) return
    running = true
    void work().finally(() => {
      running = false
      if (!closing) return
      database.close()
      port.close()
    })
  })
  send({ ready: true })
}

start().catch((error: unknown) => {
  send({ failed: (error as Error).message, name: (error as Error).name })
})
