import type { Dialect, InsertOptions } from '../../interface.ts'
import type { CachedDatabase } from './cached-database.ts'

/** See `Dialect.insertMany`. One prepared statement, run a row at a time: SQLite gains nothing from longer ones. */
export function createInsertMany(database: CachedDatabase): Dialect['insertMany'] {
  return async (_db, table, rows, options = {}) => {
    const first = rows[0]
    if (!first) return 0
    const columns = Object.keys(first)
    const statement = database.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})` +
        conflictClause(options, table),
    )
    let inserted = 0
    for (const row of rows) {
      inserted += statement.run(columns.map((column) => (row as Record<string, unknown>)[column] ?? null)).changes
    }
    return inserted
  }
}

function conflictClause({ ignoreConflicts, overwrite, accumulate }: InsertOptions, table: string): string {
  if (accumulate) {
    const { column } = accumulate
    const [held, given] = [`${table}.${column}`, `excluded.${column}`]
    const value = accumulate.by === 'sum' ? `${held} + ${given}` : `max(${held}, ${given})`
    return ` on conflict (${accumulate.key.join(', ')}) do update set ${column} = ${value}`
  }
  if (overwrite) {
    const set = overwrite.columns.map((column) => `${column} = excluded.${column}`)
    return ` on conflict (${overwrite.key.join(', ')}) do update set ${set.join(', ')}`
  }
  return ignoreConflicts ? ' on conflict do nothing' : ''
}
