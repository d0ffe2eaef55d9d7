import { migrations } from './index.ts'
import type { ColumnTypes } from './types.ts'

/** The database holds a schema that this program does not know. */
export class NewerSchemaError extends Error {
  constructor(found: string) {
    super(
      `The database was written by a newer Gangway: its schema has the migration "${found}", which this version does not know. ` +
        'Start the newer version, or give this one another database (DATABASE_URL, GANGWAY_DATA_DIR).',
    )
    this.name = 'NewerSchemaError'
  }
}

/** What migrating needs of a database; the caller holds a lock or transaction that keeps others out. */
export interface MigrationTarget {
  types: ColumnTypes
  execute(statement: string): Promise<void>
  /** Names of the migrations that were applied, in order. */
  applied(): Promise<string[]>
  record(name: string): Promise<void>
}

/** Brings the database to this program's schema. Safe to repeat. Throws `NewerSchemaError` and changes nothing where it is ahead. */
export async function migrate(target: MigrationTarget): Promise<void> {
  await target.execute('CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)')
  const applied = await target.applied()
  const known = migrations.map((migration) => migration.name)
  const unknown = applied.find((name, at) => known[at] !== name)
  if (unknown !== undefined) throw new NewerSchemaError(unknown)
  for (const migration of migrations.slice(applied.length)) {
    for (const statement of migration.statements(target.types)) await target.execute(statement)
    await target.record(migration.name)
  }
}
