import { type SelectQueryBuilder, sql } from 'kysely'
import type { Page, PageOf } from '../model/page.ts'
import type { Tx } from './interface.ts'
import type { Database } from './schema.ts'

export type { Cursor, Page, PageOf } from '../model/page.ts'

type Positioned = { position: number; xid: string }

/**
 * One page of a query over `table`, newest first: whatever is committed, so that who has just written something finds
 * it. A row that another transaction commits later stands where new rows do, above the cursor or before it is reached.
 */
export async function newestFirst<T extends keyof Database & string, O extends Positioned>(
  tx: Tx,
  table: T,
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a query over any tables
  query: SelectQueryBuilder<any, any, O>,
  page: Page,
): Promise<PageOf<O>> {
  const q = page.after ? query.where(tx.dialect.beside(table, '<', page.after)) : query
  const rows = await q
    .orderBy(sql.ref(`${table}.xid`), 'desc')
    .orderBy(sql.ref(`${table}.position`), 'desc')
    .limit(page.limit + 1)
    .execute()
  return cut(rows as O[], page.limit)
}

/**
 * One page of a query over `table`, oldest first, up to the oldest transaction that is still writing: a reader that goes
 * on from the cursor misses nothing (design rule 13).
 */
export async function oldestFirst<T extends keyof Database & string, O extends Positioned>(
  tx: Tx,
  table: T,
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a query over any tables
  query: SelectQueryBuilder<any, any, O>,
  page: Page,
): Promise<PageOf<O>> {
  let q = query.where(await tx.dialect.settled(tx.db, table))
  if (page.after) q = q.where(tx.dialect.beside(table, '>', page.after))
  const rows = await q
    .orderBy(sql.ref(`${table}.xid`))
    .orderBy(sql.ref(`${table}.position`))
    .limit(page.limit + 1)
    .execute()
  return cut(rows as O[], page.limit)
}

/** The rows of a page, of which one more was asked for to see whether there are others. */
export function cut<O extends Positioned>(rows: O[], limit: number): PageOf<O> {
  const more = rows.length > limit
  const shown = more ? rows.slice(0, limit) : rows
  const last = shown[shown.length - 1]
  return { rows: shown, next: more && last ? { xid: String(last.xid), position: last.position } : null }
}
