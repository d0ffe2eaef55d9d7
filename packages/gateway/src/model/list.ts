import Type, { type TSchema } from 'typebox'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Page, PageOf } from './page.ts'

/** The query parameters of every list (model section 5). */
export const pageParameters = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'How many at most.' }),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: '`nextCursor` of the page before.' })),
}

export interface PageQuery {
  limit: number
  cursor?: string
}

/** What a list answers. */
export const listOf = (item: TSchema) =>
  Type.Object({
    data: Type.Array(item),
    nextCursor: Type.Union([Type.String(), Type.Null()], {
      description: 'Where the next page starts; null at the end.',
    }),
  })

export function readPage(list: string, tenant: string, query: PageQuery): Page {
  const page: Page = { limit: query.limit }
  if (query.cursor !== undefined) page.after = decodeCursor(list, tenant, query.cursor)
  return page
}

export function presentPage<Row, Record>(
  list: string,
  tenant: string,
  page: PageOf<Row>,
  present: (row: Row) => Record,
): { data: Record[]; nextCursor: string | null } {
  return { data: page.rows.map(present), nextCursor: page.next && encodeCursor(list, tenant, page.next) }
}
