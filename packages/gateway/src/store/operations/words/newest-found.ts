import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Tx, WordedTable } from '../../interface.ts'
import { cut, newestFirst, type Page, type PageOf } from '../../page.ts'
import { chunkCode, chunkOf, chunkRows } from './chunks.ts'
import { searchWords } from './search-words.ts'

/** Chunks looked through at once at most. */
const mostChunks = 256
const growth = 8

/**
 * Work for one page at most, some tenths of a second: rows that have the words and are read for the other conditions,
 * and chunks. Where that does not fill it, the page goes out as it is, with where to go on.
 */
const mostWork = { rows: 20_000, chunks: 2048 }

/**
 * One page of a query over a table whose rows are found by words, newest first: of those that have all the words of `q`, the
 * last of which may be the beginning of one. Where `q` is not given, of all; where it has no word, of none. The query compares
 * the tenant by `tenantOfFound`. Where its other conditions leave few of very many, a page may hold fewer rows than asked
 * for, or none, and not be the last.
 */
export async function newestFound<O extends { position: number; xid: string }>(
  tx: Tx,
  table: WordedTable,
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a query over any tables
  query: SelectQueryBuilder<any, any, O>,
  q: string | undefined,
  page: Page,
  most = mostWork,
): Promise<PageOf<O>> {
  if (q === undefined) return newestFirst(tx, table, query, page)
  const words = searchWords(q)
  if (words.length === 0) return { rows: [], next: null }
  const position = `${table}.position`
  const wanted = page.limit + 1
  const rows: O[] = []
  let below = page.after?.position ?? (await nextPosition(tx, table))
  let chunks = 1
  let limit = wanted
  const left = { ...most }
  while (rows.length < wanted && below > 0) {
    if (left.rows <= 0 || left.chunks <= 0) return { rows, next: { xid: '0', position: below } }
    const newest = chunkOf(below - 1)
    const oldest = Math.max(0, newest - chunks + 1)
    const codes = Array.from({ length: newest - oldest + 1 }, (_, at) => chunkCode(newest - at))
    const found = await tx.dialect.findPositions(tx.db, table, { codes, words, below, limit })
    left.rows -= found.length
    left.chunks -= codes.length
    if (found.length > 0) {
      const some = query.where(tx.dialect.anyNumberOf(position, found))
      const page = some.orderBy(sql.ref(position), 'desc').limit(wanted - rows.length)
      rows.push(...((await page.execute()) as O[]))
    }
    if (found.length === limit) {
      // The other conditions of the query leave few of them.
      below = found.at(-1)!
      limit = Math.max(wanted, Math.min(limit * growth, left.rows))
    } else {
      below = oldest * chunkRows
      chunks = Math.min(chunks * growth, mostChunks)
    }
  }
  return cut(rows, page.limit)
}

/**
 * The tenant of such a query's rows, to compare with. Where words are looked for it is hidden from the indexes of lists:
 * SQLite, which knows not how many rows there are, would read one of those from end to end for the few that were found.
 */
export const tenantOfFound = (table: WordedTable, q: string | undefined): RawBuilder<string> =>
  q === undefined ? sql.ref(`${table}.tenant`) : sql`${sql.ref(`${table}.tenant`)} || ''`

async function nextPosition(tx: Tx, table: WordedTable): Promise<number> {
  const { newest } = await tx.db
    .selectFrom(table as 'application')
    .select(({ fn }) => fn.max<number | null>('position').as('newest'))
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0) + 1
}
