import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Home } from '../support/stores.ts'

/**
 * Which of these texts are anywhere in what a gateway keeps, whatever their case: in the bytes of all its files, once
 * SQLite's log is moved into the database, or in the rows of every table of PostgreSQL.
 */
export async function foundIn(home: Home, texts: readonly string[]): Promise<string[]> {
  const sought = texts.map((text) => text.toLowerCase())
  const places = [...(await filesOf(home)), ...(home.databaseUrl ? await rowsOf(home.databaseUrl) : [])]
  return places.flatMap(({ name, text }) =>
    sought.filter((each) => text.includes(each)).map((each) => `${each} in ${name} ${around(text, each)}`),
  )
}

const around = (text: string, sought: string) => {
  const at = text.indexOf(sought)
  return JSON.stringify(text.slice(Math.max(0, at - 80), at + 80))
}

interface Place {
  name: string
  /** In lower case. */
  text: string
}

async function filesOf(home: Home): Promise<Place[]> {
  const path = join(home.dataDir, 'gangway.db')
  if (home.kind === 'sqlite') await emptyLog(path)
  const entries = await readdir(home.dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (name) => ({ name, text: (await readFile(name)).toString('latin1').toLowerCase() })),
  )
}

/** Moves the log into the database file, beside the gateway: as soon as nobody reads. */
async function emptyLog(path: string): Promise<void> {
  const database = new Sqlite(path)
  try {
    for (;;) {
      const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (busy === 0) return
      await wait(20)
    }
  } finally {
    database.close()
  }
}

/**
 * Changes what is stored, beside the gateway. By the same library: where a process has two copies of SQLite, closing a file
 * in one takes the locks of the other away, and what was written gets lost.
 */
export async function execute(home: Home, statement: string): Promise<void> {
  if (!home.databaseUrl) {
    const database = new Sqlite(join(home.dataDir, 'gangway.db'))
    database.exec(statement)
    return void database.close()
  }
  const client = new pg.Client({ connectionString: home.databaseUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** What a query finds in what is stored, beside the gateway. */
export async function select(home: Home, query: string): Promise<Record<string, unknown>[]> {
  if (!home.databaseUrl) {
    const database = new Sqlite(join(home.dataDir, 'gangway.db'))
    const rows = database.prepare(query).all() as Record<string, unknown>[]
    database.close()
    return rows
  }
  const client = new pg.Client({ connectionString: home.databaseUrl })
  await client.connect()
  const { rows } = await client.query(query).finally(() => client.end())
  return rows
}

/** Every row of every table as text, bytes as what they stand for. */
async function rowsOf(url: string): Promise<Place[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query(`select tablename from pg_tables where schemaname = 'public'`)
    const places: Place[] = []
    for (const { tablename } of tables) {
      const { rows } = await client.query(`select * from "${tablename}"`)
      const text = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n')
      places.push({ name: tablename, text: text.toLowerCase() })
    }
    return places
  } finally {
    await client.end()
  }
}

/** Waits until SQLite's log holds the text no more, while the gateway runs. */
export async function logForgets(home: Home, text: string): Promise<void> {
  const path = join(home.dataDir, 'gangway.db-wal')
  while (home.kind === 'sqlite' && (await readFile(path)).toString('latin1').toLowerCase().includes(text))
    await wait(20)
}
