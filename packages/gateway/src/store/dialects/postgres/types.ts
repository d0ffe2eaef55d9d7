import type { ColumnTypes } from '../../migrations/types.ts'

export const columnTypes: ColumnTypes = {
  position: 'position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id()',
  int: 'bigint',
  bytes: 'bytea',
  clustered: '',
  incompressible: (table, column) => [`ALTER TABLE ${table} ALTER COLUMN ${column} SET STORAGE EXTERNAL`],
  searchIndex: (table) => [
    `CREATE TABLE ${table} (
      tenant TEXT NOT NULL, application_id TEXT NOT NULL, words tsvector NOT NULL, PRIMARY KEY (tenant, application_id))`,
    `CREATE INDEX ${table}_words ON ${table} USING gin (words)`,
  ],
}
