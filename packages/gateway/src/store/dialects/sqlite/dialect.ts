import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'
import { createAcceptMessages } from './accept-messages.ts'
import type { CachedDatabase } from './cached-database.ts'
import { createFirstBearers } from './first-bearers.ts'
import { createInsertMany } from './insert-many.ts'
import { createLeasing } from './leasing.ts'
import { lockKey, shareKeys } from './lock-key.ts'
import { createFindPositions, createIndexWords, createUnindexWords } from './search.ts'

/** `apart`: whether what fails now is to fail alone; else all that shares its transaction is run again. */
export function createSqliteDialect(database: CachedDatabase, apart: () => boolean): Dialect {
  const leasing = createLeasing(database)
  return {
    kind: 'sqlite',
    insertMany: createInsertMany(database),
    anyOf: (column, values) =>
      sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    anyNumberOf: (column, values) =>
      sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    // One writer gives out positions in the order of its commits, so whatever can be read is settled.
    settled: async () => sql<boolean>`1 = 1`,
    // With one writer all rows have the same xid. Compared as a pair, SQLite would search by xid alone: the whole list.
    beside: (table, side, { xid, position }) =>
      sql<boolean>`${sql.ref(`${table}.xid`)} = ${xid} and ${sql.ref(`${table}.position`)} ${sql.raw(side)} ${position}`,
    unpeeked: (value) => sql`+${value}`,
    forUpdate: sql``,
    skipLocked: sql``,
    acceptMessages: createAcceptMessages(database, apart),
    leasing: () => leasing,
    lockKey,
    shareKeys,
    indexWords: createIndexWords(database),
    unindexWords: createUnindexWords(database),
    findPositions: createFindPositions(database),
    firstBearers: createFirstBearers(database),
  }
}
