import type { ColumnTypes } from '../../migrations/types.ts'

export const columnTypes: ColumnTypes = {
  position: 'position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id()',
  int: 'bigint',
  bytes: 'bytea',
  clustered: '',
  incompressible: (table, column) => [`ALTER TABLE ${table} ALTER COLUMN ${column} SET STORAGE EXTERNAL`],
}
