import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../../schema.ts'

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const maxParameters = 60_000

/** See `Dialect.insertMany`. All rows must have the members of the first one. */
export async function insertMany<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: Insertable<Database[T]>[],
  options: { ignoreConflicts?: boolean } = {},
): Promise<number> {
  const first = rows[0]
  if (!first) return 0
  const columns = Object.keys(first)
  const perStatement = Math.max(1, Math.floor(maxParameters / columns.length))
  let inserted = 0
  for (let at = 0; at < rows.length; at += perStatement) {
    const values = rows
      .slice(at, at + perStatement)
      .map((row) => sql`(${sql.join(columns.map((column) => (row as Record<string, unknown>)[column]))})`)
    const conflict: RawBuilder<unknown> = options.ignoreConflicts ? sql`on conflict do nothing` : sql``
    const result = await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)} ${conflict}`.execute(db)
    inserted += Number(result.numAffectedRows ?? 0)
  }
  return inserted
}
