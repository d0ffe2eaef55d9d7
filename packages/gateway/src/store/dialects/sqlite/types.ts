import type { ColumnTypes } from '../../migrations/types.ts'

const wordIndex = (table: string) => [
  // Where in a text a word stands is asked by nobody.
  `CREATE VIRTUAL TABLE ${table} USING fts5 (words, tokenize = 'ascii', detail = none)`,
  `INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1)`,
]

export const columnTypes: ColumnTypes = {
  position: 'position INTEGER PRIMARY KEY AUTOINCREMENT, xid INTEGER NOT NULL DEFAULT 0',
  int: 'INTEGER',
  bytes: 'BLOB',
  clustered: ' WITHOUT ROWID',
  incompressible: () => [],
  searchIndex: (table) => [
    `CREATE VIRTUAL TABLE ${table} USING fts5 (words, tokenize = 'ascii')`,
    `INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1)`,
  ],
  wordIndex,
  chunkedSearchIndex: (table, before, codeOf) => [
    ...wordIndex(table),
    `INSERT INTO ${table} (rowid, words)
      SELECT rowid, ${codeOf('rowid')} || replace(words, ' ', ' ' || ${codeOf('rowid')}) FROM ${before} WHERE words <> ''`,
    `DROP TABLE ${before}`,
  ],
}
