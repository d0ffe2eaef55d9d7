import { type SelectQueryBuilder, sql } from 'kysely'
import type { Dialect } from '../../interface.ts'
import { cut } from '../../page.ts'
import type { CachedDatabase } from './cached-database.ts'

/** See `Dialect.indexWords`. A prepared statement for each row: it is run for every application that comes in. */
export function createIndexWords(database: CachedDatabase): Dialect['indexWords'] {
  const text = `insert or replace into application_search (rowid, words)
    select position, ? from application where tenant = ? and id = ?`
  return async (_db, rows) => {
    if (rows.length === 0) return
    const statement = database.prepare(text)
    for (const { tenant, id, words } of rows) statement.run([words.join(' '), tenant, id])
  }
}

/** See `Dialect.unindexWords`. */
export const unindexWords: Dialect['unindexWords'] = async (db, tenant, ids) => {
  for (const id of ids) {
    await sql`delete from application_search
      where rowid = (select position from application where tenant = ${tenant} and id = ${id})`.execute(db)
  }
}

/** See `Dialect.searchApplications`. The index is read from its newest row backwards, no further than the page needs. */
export const searchApplications: Dialect['searchApplications'] = async (_tx, query, words, page) => {
  const expression = words.map((word, at) => `"${word}"${at === words.length - 1 ? ' *' : ''}`).join(' AND ')
  // biome-ignore lint/suspicious/noExplicitAny: the index is a virtual table that Kysely's types do not know
  let found = (query as SelectQueryBuilder<any, any, any>)
    .innerJoin('application_search', (join) => join.on(sql`application_search.rowid`, '=', sql`application.position`))
    .where(sql<boolean>`application_search match ${expression}`)
  if (page.after) found = found.where(sql<boolean>`application_search.rowid < ${page.after.position}`)
  const rows = await found
    .orderBy(sql`application_search.rowid`, 'desc')
    .limit(page.limit + 1)
    .execute()
  return cut(rows, page.limit)
}
