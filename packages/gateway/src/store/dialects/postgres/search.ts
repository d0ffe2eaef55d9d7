import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'

/** See `Dialect.indexWords`. */
export const indexWords: Dialect['indexWords'] = async (db, table, rows) => {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(`${table}_words`)} (position, words)
    select position, array_to_tsvector(string_to_array(words, ' '))
    from unnest(${rows.map((row) => row.position)}::bigint[], ${rows.map((row) => row.words.join(' '))}::text[])
      as given (position, words)
    on conflict (position) do update set words = excluded.words`.execute(db)
}

/** See `Dialect.unindexWords`. */
export const unindexWords: Dialect['unindexWords'] = async (db, table, tenant, ids) => {
  await sql`delete from ${sql.table(`${table}_words`)}
    where position in (select position from ${sql.table(table)} where tenant = ${tenant} and id = any(${ids}::text[]))`.execute(
    db,
  )
}

/**
 * See `Dialect.findPositions`. Words whose number the planner cannot guess would have it walk the table: the query is
 * hidden from it in a select, and the order in a sum, so that it takes the index of words.
 */
export const findPositions: Dialect['findPositions'] = async (db, table, { codes, words, below, limit }) => {
  const inChunk = (code: string) =>
    words.map((word, at) => `'${code}${word}'${at === words.length - 1 ? ':*' : ''}`).join(' & ')
  const expression = codes.map(inChunk).join(' | ')
  const { rows } = await sql<{ position: number }>`select position from ${sql.table(`${table}_words`)}
    where words @@ (select ${expression}::tsquery) and position + 0 < ${below}
    order by position + 0 desc limit ${limit}`.execute(db)
  return rows.map(({ position }) => Number(position))
}
