import type { ColumnTypes } from '../../migrations/types.ts'

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
}
