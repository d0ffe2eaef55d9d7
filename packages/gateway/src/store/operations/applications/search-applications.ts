import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '../../interface.ts'
import { cut, type Page, type PageOf } from '../../page.ts'
import { chunkCode, chunkOf, chunkRows } from './chunks.ts'

/** Chunks looked through at once at most, and found applications that are read at once. */
const mostChunks = 64
const mostFound = 20_000
const growth = 4

/**
 * One page of a query over `application`, newest first, of those that have all the words; the last word may be the
 * beginning of one. At least one word; words are as `searchWords` makes them.
 */
export async function searchApplications<O extends { position: number; xid: string }>(
  tx: Tx,
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a query over any tables
  query: SelectQueryBuilder<any, any, O>,
  words: readonly string[],
  page: Page,
): Promise<PageOf<O>> {
  const wanted = page.limit + 1
  const rows: O[] = []
  let below = page.after?.position ?? (await nextPosition(tx))
  let chunks = 1
  let limit = wanted
  while (rows.length < wanted && below > 0) {
    const newest = chunkOf(below - 1)
    const oldest = Math.max(0, newest - chunks + 1)
    const codes = Array.from({ length: newest - oldest + 1 }, (_, at) => chunkCode(newest - at))
    const found = await tx.dialect.findPositions(tx.db, { codes, words, below, limit })
    if (found.length > 0) {
      const some = query.where(tx.dialect.anyNumberOf('application.position', found))
      const page = some.orderBy(sql.ref('application.position'), 'desc').limit(wanted - rows.length)
      rows.push(...((await page.execute()) as O[]))
    }
    if (found.length === limit) {
      // The other conditions of the query leave few of them.
      below = found.at(-1)!
      limit = Math.min(limit * growth, mostFound)
    } else {
      below = oldest * chunkRows
      chunks = Math.min(chunks * growth, mostChunks)
    }
  }
  return cut(rows, page.limit)
}

async function nextPosition(tx: Tx): Promise<number> {
  const { rows } = await sql<{ newest: number | null }>`select max(position) as newest from application`.execute(tx.db)
  return Number(rows[0]!.newest ?? 0) + 1
}
