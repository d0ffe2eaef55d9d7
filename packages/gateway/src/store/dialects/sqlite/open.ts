import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import type { OperationName, Store } from '../../interface.ts'
import { makeFolders } from '../../make-folders.ts'
import { operations } from '../../operations/index.ts'
import { createTopics } from '../../topics.ts'
import { createCheckpoints } from './checkpoints.ts'
import type { Call } from './messages.ts'
import { startThread, type Thread } from './start-thread.ts'

/** Threads that read for people, so that a slow search does not hold up the next reader. */
const maxReaders = 2
/** A thread takes some 25 MiB: the second one is started when somebody has had to wait for so long. Milliseconds. */
const longWait = 250
/** An answer that is there already is heard within this time, also after our own thread stood still. Milliseconds. */
const hearing = 50

/** Opens the embedded database in `dataDir`, made where missing. Rejects with a `DataFolderError` where that cannot be, or another process has it. */
export async function openSqlite(dataDir: string, report: (error: Error) => void): Promise<Store> {
  const unlock = lockFolder(dataDir)
  const topics = createTopics()
  const path = join(dataDir, 'gangway.db')
  try {
    let noticeCommit = () => {}
    const writer = await startThread({ path, mode: 'writer' }, (woken) => {
      topics.emit(woken)
      noticeCommit()
    })
    const readers = await openReaders(() => startThread({ path, mode: 'reader' }, topics.emit), report)
    const { idlest } = readers
    const checkpoints = createCheckpoints(writer, idlest, report)
    noticeCommit = checkpoints.ask
    const store: Record<string, unknown> = {
      kind: 'sqlite',
      on: topics.on,
      ping: () => writer.call({ name: 'ping', args: undefined }),
      emptyLog: async () => {
        // A reader moves most of it beside the writer.
        await idlest().checkpoint()
        return (await writer.emptyLog()).log === 0
      },
      close: async () => {
        await checkpoints.stop()
        await readers.close()
        await writer.close()
        unlock()
      },
    }
    for (const name of Object.keys(operations) as OperationName[]) {
      const operation = operations[name]
      const pick = operation.mode === 'read' ? idlest : () => writer
      store[name] =
        operation.scope === 'instance'
          ? (args: unknown) => pick().call({ name, args })
          : (tenant: string, args: unknown, idempotency?: Call['idempotency'], audit?: Call['audit']) =>
              pick().call({ name, tenant, args, idempotency, audit })
    }
    return store as unknown as Store
  } catch (error) {
    unlock()
    throw error
  }
}

async function openReaders(start: () => Promise<Thread>, report: (error: Error) => void) {
  const threads = [await start()]
  let starting: Promise<void> | undefined
  return {
    idlest(): Thread {
      const thread = threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a))
      if (threads.length < maxReaders && thread.busyFor() > longWait) {
        starting ??= sleep(hearing)
          .then(async () => {
            if (thread.busyFor() > longWait) threads.push(await start())
          })
          .catch(report)
          .finally(() => {
            starting = undefined
          })
      }
      return thread
    },
    async close(): Promise<void> {
      await starting
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** A folder for the data that cannot be worked with; the message names the setting. */
class DataFolderError extends Error {
  constructor(fault: string) {
    super(`GANGWAY_DATA_DIR: ${fault}`)
    this.name = 'DataFolderError'
  }
}

/**
 * Makes the folder where missing, and holds the operating system's lock on a file in it for as long as this process
 * lives: SQLite takes such locks for its transactions, and the system frees them when a process dies, however it dies.
 */
function lockFolder(dataDir: string): () => void {
  const lock = openLock(dataDir)
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw unusable(dataDir, error)
    throw new DataFolderError(
      `Another process is using the data folder ${dataDir}. Stop it, or name another folder; ` +
        'several processes can share the work on a PostgreSQL (DATABASE_URL).',
    )
  }
  return () => lock.close()
}

function openLock(dataDir: string): Sqlite.Database {
  try {
    makeFolders(dataDir)
    return new Sqlite(join(dataDir, 'gangway.lock'), { timeout: 0 })
  } catch (error) {
    throw unusable(dataDir, error)
  }
}

const unusable = (dataDir: string, error: unknown) =>
  new DataFolderError(`the folder ${dataDir} cannot be used: ${(error as Error).message}`)
