import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import type { OperationName, Store } from '../../interface.ts'
import { operations } from '../../operations/index.ts'
import { type FaultDescription, reviveFault } from '../../store-fault.ts'
import { createTopics } from '../../topics.ts'
import type { Call, FromThread, ThreadData } from './messages.ts'

/** Threads that read for people, so that a slow search does not hold up the next reader. */
const readers = 2

/** Opens the embedded database in `dataDir`, made where missing. Rejects where another process has it. */
export async function openSqlite(dataDir: string): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  const topics = createTopics()
  const path = join(dataDir, 'gangway.db')
  try {
    const writer = await startThread({ path, mode: 'writer' }, topics.emit)
    const reading = await Promise.all(
      Array.from({ length: readers }, () => startThread({ path, mode: 'reader' }, topics.emit)),
    )
    const store: Record<string, unknown> = {
      kind: 'sqlite',
      on: topics.on,
      ping: () => writer.call({ name: 'ping', args: undefined }),
      close: async () => {
        await Promise.all(reading.map((thread) => thread.close()))
        await writer.close()
        unlock()
      },
    }
    for (const name of Object.keys(operations) as OperationName[]) {
      const operation = operations[name]
      const pick = () =>
        operation.mode === 'read' ? reading.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)) : writer
      store[name] =
        operation.scope === 'instance'
          ? (args: unknown) => pick().call({ name, args })
          : (tenant: string, args: unknown, idempotency?: Call['idempotency']) =>
              pick().call({ name, tenant, args, idempotency })
    }
    return store as unknown as Store
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * Holds the operating system's lock on a file in the folder for as long as this process lives: SQLite takes such locks
 * for its transactions, and the system frees them when a process dies, however it dies.
 */
function lockFolder(dataDir: string): () => void {
  const lock = new Sqlite(join(dataDir, 'gangway.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new Error(
      `Another process is using the data folder ${dataDir}. Stop it, or set GANGWAY_DATA_DIR to another folder; ` +
        'several processes can share the work on a PostgreSQL (DATABASE_URL).',
    )
  }
  return () => lock.close()
}

interface Thread {
  call(call: Omit<Call, 'id'>): Promise<never>
  /** Calls without an answer yet. */
  waiting(): number
  close(): Promise<void>
}

async function startThread(data: ThreadData, emit: (topics: never[]) => void): Promise<Thread> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data })
  const pending = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let nextId = 0
  let outbound: Call[] = []
  let failure: Error | null = null
  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of pending.values()) reject(failure)
    pending.clear()
  }
  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error: Error) => {
      fail(error)
      reject(error)
    })
    worker.on('exit', () => fail(new Error('The store is closed')))
    worker.on('message', (message: FromThread) => {
      if ('ready' in message) return resolve()
      if ('failed' in message) return reject(Object.assign(new Error(message.failed), { name: message.name }))
      for (const outcome of message.outcomes) {
        const waiter = pending.get(outcome.id)
        pending.delete(outcome.id)
        if (outcome.fault) waiter?.reject(reviveFault(outcome.fault as FaultDescription))
        else waiter?.resolve(outcome.result as never)
      }
      if (message.topics.length > 0) emit(message.topics as never[])
    })
  })
  const flush = () => {
    const calls = outbound
    outbound = []
    worker.postMessage(calls, calls.flatMap(transferables))
  }
  return {
    waiting: () => pending.size,
    call: (call) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        const id = nextId++
        pending.set(id, { resolve, reject })
        outbound.push({ id, ...call })
        // Calls made in the same turn travel together.
        if (outbound.length === 1) queueMicrotask(flush)
      }),
    close: async () => {
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('close')
      await exited
    },
  }
}

/** Bodies travel without being copied: the caller packs them into a buffer of their own and gives it away. */
function transferables(call: Call): ArrayBuffer[] {
  const packed = (call.args as { packed?: Uint8Array<ArrayBuffer> } | undefined)?.packed
  return packed ? [packed.buffer] : []
}
