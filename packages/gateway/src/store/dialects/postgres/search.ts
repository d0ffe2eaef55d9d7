import { type SelectQueryBuilder, sql } from 'kysely'
import type { Dialect } from '../../interface.ts'
import { newestFirst } from '../../page.ts'

/** See `Dialect.indexWords`. */
export const indexWords: Dialect['indexWords'] = async (db, rows) => {
  if (rows.length === 0) return
  await sql`insert into application_search (tenant, application_id, words)
    select tenant, id, array_to_tsvector(string_to_array(words, ' '))
    from unnest(${rows.map((row) => row.tenant)}::text[], ${rows.map((row) => row.id)}::text[],
      ${rows.map((row) => row.words.join(' '))}::text[]) as given (tenant, id, words)
    on conflict (tenant, application_id) do update set words = excluded.words`.execute(db)
}

/** See `Dialect.unindexWords`. */
export const unindexWords: Dialect['unindexWords'] = async (db, tenant, ids) => {
  await sql`delete from application_search
    where tenant = ${tenant} and application_id = any(${ids}::text[])`.execute(db)
}

/** See `Dialect.searchApplications`. */
export const searchApplications: Dialect['searchApplications'] = (tx, query, words, page) => {
  const expression = words.map((word, at) => `'${word}'${at === words.length - 1 ? ':*' : ''}`).join(' & ')
  // biome-ignore lint/suspicious/noExplicitAny: the index is a table that Kysely's types do not know
  const found = (query as SelectQueryBuilder<any, any, any>)
    .innerJoin('application_search', (join) =>
      join
        .onRef('application_search.tenant', '=', 'application.tenant')
        .onRef('application_search.application_id', '=', 'application.id'),
    )
    .where(sql<boolean>`application_search.words @@ ${expression}::tsquery`)
  return newestFirst(tx, 'application', found, page) as never
}
