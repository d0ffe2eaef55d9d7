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
 * so one fsync; each stands in a savepoint of its own, so that a bad one fails alone.
 */

const { path, mode } = workerData as ThreadData
/** Calls in one transaction: enough to share the fsync, few enough that a reply is not held up for long. Readers have none to share. */
const maxCallsPerCommit = mode === 'writer' ? 64 : 1
const port = parentPort!
const send = (message: FromThread) => port.postMessage(message)
const waiting: Call[] = []
const checkpoints: ('passive' | 'truncate')[] = []
let running = false
let closing = false

const database = openCachedDatabase(path, mode)
const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: database as never }) })
const dialect = createSqliteDialect(database)
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
  else waiting.push(...message)
}

/** Moves as much of the log as there is, without keeping readers or the writer waiting, nor waiting for them. */
function checkpoint(mode: 'passive' | 'truncate'): CheckpointProgress {
  if (mode === 'truncate') database.exec('pragma busy_timeout = 0')
  const [progress] = database.prepare(`pragma wal_checkpoint(${mode})`).all() as { log: number; checkpointed: number }[]
  if (mode === 'truncate') database.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
  return { log: progress!.log, moved: progress!.checkpointed }
}

async function commitWaiting(): Promise<void> {
  const calls = waiting.splice(0, maxCallsPerCommit)
  const topics = new Set<Topic>()
  let outcomes: Outcome[] = []
  try {
    database.exec(mode === 'writer' ? 'begin immediate' : 'begin')
    for (const call of calls) outcomes.push(await runAlone(call, topics))
    database.exec('commit')
  } catch (error) {
    // The commit itself failed: nothing of the batch is durable, whatever its calls said.
    try {
      database.exec('rollback')
    } catch {
      // There was no transaction left to roll back.
    }
    topics.clear()
    outcomes = calls.map(({ id }) => ({ id, fault: describeFault(error) }))
  }
  send({ outcomes, topics: [...topics] })
}

async function runAlone(call: Call, topics: Set<Topic>): Promise<Outcome> {
  const woken = new Set<Topic>()
  const tx: Tx = { db, dialect, ids, wake: (topic) => void woken.add(topic) }
  if (mode === 'writer') database.exec('savepoint call')
  try {
    const operation = operations[call.name as keyof typeof operations]
    const result = packTables(await runOperation(tx, operation, { ...call, args: unpackTables(call.args) }))
    if (mode === 'writer') database.exec('release call')
    for (const topic of woken) topics.add(topic)
    return { id: call.id, result }
  } catch (error) {
    if (mode === 'writer') database.exec('rollback to call; release call')
    if (error instanceof Undo) return { id: call.id, result: packTables(error.result) }
    return { id: call.id, fault: describeFault(error) }
  }
}

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
