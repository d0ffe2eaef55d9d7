import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

export type Value = SQLInputValue

/** The sandbox's own small database. Synchronous: this is a test partner that serves one person at a time. */
export type Store = {
  all<Row>(sql: string, ...values: Value[]): Row[]
  get<Row>(sql: string, ...values: Value[]): Row | undefined
  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number }
  /** All or nothing; may be called within another one. */
  transaction<T>(work: () => T): T
  close(): void
}

const ownSchema = [
  `CREATE TABLE exchanges (
     id INTEGER PRIMARY KEY,
     platform TEXT NOT NULL,
     direction TEXT NOT NULL,
     purpose TEXT NOT NULL,
     subject TEXT,
     started_at INTEGER NOT NULL,
     duration_ms INTEGER NOT NULL,
     method TEXT NOT NULL,
     url TEXT NOT NULL,
     request_headers TEXT NOT NULL,
     request_body BLOB,
     request_size INTEGER NOT NULL,
     status INTEGER,
     response_headers TEXT NOT NULL,
     response_body BLOB,
     response_size INTEGER NOT NULL,
     failure TEXT,
     notes TEXT NOT NULL
   ) STRICT`,
  'CREATE INDEX exchanges_by_platform ON exchanges (platform, id)',
  'CREATE INDEX exchanges_by_subject ON exchanges (platform, subject, id)',
  `CREATE TABLE fault_values (platform TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
     PRIMARY KEY (platform, key)) STRICT`,
]

/** Opens the database in `folder` and brings every part's tables up to date. */
export function openStore(folder: string, parts: readonly { id: string; schema: readonly string[] }[]): Store {
  const database = new DatabaseSync(join(folder, 'sandbox.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON')
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  let depth = 0
  const store: Store = {
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values)
      return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) }
    },
    transaction: (work) => {
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth += 1
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => database.close(),
  }
  database.exec('CREATE TABLE IF NOT EXISTS schema_steps (part TEXT PRIMARY KEY, done INTEGER NOT NULL) STRICT')
  for (const { id, schema } of [{ id: 'sandbox', schema: ownSchema }, ...parts])
    bringUpToDate(store, database, id, schema)
  return store
}

function bringUpToDate(store: Store, database: DatabaseSync, part: string, schema: readonly string[]): void {
  store.transaction(() => {
    const done = store.get<{ done: number }>('SELECT done FROM schema_steps WHERE part = ?', part)?.done ?? 0
    if (done > schema.length) {
      throw new Error(`The data folder was written by a newer sandbox (${part} ${done}): use another one, or update`)
    }
    for (const statement of schema.slice(done)) database.exec(statement)
    store.run('INSERT OR REPLACE INTO schema_steps (part, done) VALUES (?, ?)', part, schema.length)
  })
}
