import type { Dialect } from '../../interface.ts'
import type { CachedDatabase } from './cached-database.ts'

/** See `Dialect.indexWords`. A prepared statement for each row: it is run for every application and candidate that comes in. */
export function createIndexWords(database: CachedDatabase): Dialect['indexWords'] {
  return async (_db, table, rows) => {
    if (rows.length === 0) return
    const statement = database.prepare(`insert or replace into ${table}_words (rowid, words) values (?, ?)`)
    for (const { position, words } of rows) statement.run([position, words.join(' ')])
  }
}

/** See `Dialect.unindexWords`. */
export function createUnindexWords(database: CachedDatabase): Dialect['unindexWords'] {
  return async (_db, table, tenant, ids) => {
    const statement = database.prepare(
      `delete from ${table}_words where rowid = (select position from ${table} where tenant = ? and id = ?)`,
    )
    for (const id of ids) statement.run([tenant, id])
  }
}

/** See `Dialect.findPositions`. The index is read from its newest row backwards, no further than the limit. */
export function createFindPositions(database: CachedDatabase): Dialect['findPositions'] {
  return async (_db, table, { codes, words, below, limit }) => {
    const inChunk = (code: string) =>
      words.map((word, at) => `"${code}${word}"${at === words.length - 1 ? ' *' : ''}`).join(' AND ')
    const expression = codes.map((code) => `(${inChunk(code)})`).join(' OR ')
    const statement = database.prepare(
      `select rowid from ${table}_words where ${table}_words match ? and rowid < ? order by rowid desc limit ?`,
    )
    return (statement.all([expression, below, limit]) as { rowid: number }[]).map(({ rowid }) => rowid)
  }
}
