import Sqlite from 'better-sqlite3'

/** A database handle whose statements are prepared once. Fits where Kysely expects a better-sqlite3 database. */
export interface CachedDatabase {
  prepare(sql: string): Sqlite.Statement<unknown[]>
  exec(sql: string): void
  close(): void
}

/** Statements kept prepared; the text of few operations varies, so this is seldom reached. */
const maxStatements = 500

/** How long to wait for whoever has the file; another program may look into it. Milliseconds. */
export const busyTimeoutMs = 10_000

/** Opens the database file in the mode that keeps what it acknowledged: WAL with an fsync at every commit. */
export function openCachedDatabase(path: string, mode: 'writer' | 'reader'): CachedDatabase {
  const database = new Sqlite(path, { readonly: false })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma(`busy_timeout = ${busyTimeoutMs}`)
  database.pragma('temp_store = MEMORY')
  // Kibibytes. The writer's cache holds the upper levels of every index of a store with millions of rows.
  database.pragma(`cache_size = ${mode === 'writer' ? -48_000 : -8_000}`)
  // `checkpoints.ts` sees to the log. Should it ever not come to it, SQLite does so at 256 MiB, in pages of 4 KiB.
  database.pragma('wal_autocheckpoint = 65536')
  if (mode === 'reader') database.pragma('query_only = ON')
  const statements = new Map<string, Sqlite.Statement<unknown[]>>()
  return {
    prepare(sql) {
      let statement = statements.get(sql)
      if (statement) {
        statements.delete(sql)
      } else {
        statement = database.prepare<unknown[]>(sql)
        if (statements.size >= maxStatements) statements.delete(statements.keys().next().value!)
      }
      statements.set(sql, statement)
      return statement
    },
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  }
}
