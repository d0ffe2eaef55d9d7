import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'
import { acceptMessages } from './accept-messages.ts'
import { firstBearers } from './first-bearers.ts'
import { insertMany } from './insert-many.ts'
import { createLeasing } from './leasing.ts'
import { lockKey, shareKeys } from './lock-key.ts'
import { findPositions, indexWords, unindexWords } from './search.ts'
import { settled } from './settled.ts'

export const postgresDialect: Dialect = {
  kind: 'postgres',
  insertMany,
  anyOf: (column, values) => sql<boolean>`${sql.ref(column)} = any(${values as string[]}::text[])`,
  anyNumberOf: (column, values) => sql<boolean>`${sql.ref(column)} = any(${values as number[]}::bigint[])`,
  settled,
  beside: (table, side, { xid, position }) =>
    sql<boolean>`(${sql.ref(`${table}.xid`)}, ${sql.ref(`${table}.position`)}) ${sql.raw(side)} (${xid}, ${position})`,
  unpeeked: (value) => sql`${value}`,
  forUpdate: sql`for update`,
  skipLocked: sql`for update skip locked`,
  acceptMessages,
  leasing: createLeasing,
  lockKey,
  shareKeys,
  indexWords,
  unindexWords,
  findPositions,
  firstBearers,
}
