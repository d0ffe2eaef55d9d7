import type { ColumnTypes } from '../../migrations/types.ts'

const wordTable = (table: string) =>
  `CREATE TABLE ${table} (position bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL)`
// Each search looks through what waits for being merged: a short list.
const wordsOf = (table: string) =>
  `CREATE INDEX ${table}_words ON ${table} USING gin (words) WITH (gin_pending_list_limit = 256)`

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
  wordIndex: (table) => [wordTable(table), wordsOf(table)],
  chunkedSearchIndex: (table, before, codeOf) => [
    wordTable(table),
    `INSERT INTO ${table} (position, words)
      SELECT a.position, array_to_tsvector(ARRAY(SELECT ${codeOf('a.position')} || word FROM unnest(tsvector_to_array(b.words)) word))
      FROM ${before} b JOIN application a ON a.tenant = b.tenant AND a.id = b.application_id`,
    wordsOf(table),
    `DROP TABLE ${before}`,
  ],
}
