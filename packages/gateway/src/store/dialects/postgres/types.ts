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
  chunkedSearchIndex: (table, before, codeOf) => [
    `CREATE TABLE ${table} (position bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL)`,
    `INSERT INTO ${table} (position, words)
      SELECT a.position, array_to_tsvector(ARRAY(SELECT ${codeOf('a.position')} || word FROM unnest(tsvector_to_array(b.words)) word))
      FROM ${before} b JOIN application a ON a.tenant = b.tenant AND a.id = b.application_id`,
    // Each search looks through what waits for being merged: a short list.
    `CREATE INDEX ${table}_words ON ${table} USING gin (words) WITH (gin_pending_list_limit = 256)`,
    `DROP TABLE ${before}`,
  ],
}
