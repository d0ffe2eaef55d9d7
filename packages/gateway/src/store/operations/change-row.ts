import type { Selectable, Updateable } from 'kysely'
import { StoreFault, type Tx } from '../interface.ts'
import type { Database } from '../schema.ts'
import { findRow } from './find-row.ts'

type VersionedTable = {
  [T in keyof Database]: Database[T] extends { tenant: string; id: string; version: number } ? T : never
}[keyof Database] &
  string

/**
 * Writes the columns given and counts the version up; where they are so already, nothing. The caller read the row at
 * `version`; where another change came between, the fault is `invalid_state` and the caller reads and tries again.
 */
export async function changeRow<T extends VersionedTable>(
  tx: Tx,
  table: T,
  tenant: string,
  args: { id: string; version: number; set: Updateable<Database[T]>; now: number },
): Promise<Selectable<Database[T]>> {
  const { id, version, set, now } = args
  const before = await findRow(tx, table, tenant, id)
  if (Number((before as { version: number }).version) === version && !differs(before, set)) return before
  return countUp(tx, table, tenant, { id, version, set, now })
}

/** As `changeRow`, for what is told of the record and stands beside it: the version counts up, whatever is written. */
export async function countUp<T extends VersionedTable>(
  tx: Tx,
  table: T,
  tenant: string,
  args: { id: string; version: number; set?: Updateable<Database[T]>; now: number },
): Promise<Selectable<Database[T]>> {
  const result = await tx.db
    .updateTable(table as 'registration')
    .set({ ...(args.set as object), version: args.version + 1, updated_at: args.now })
    .where('tenant', '=', tenant)
    .where('id', '=', args.id)
    .where('version', '=', args.version)
    .executeTakeFirst()
  const row = await findRow(tx, table, tenant, args.id)
  if (Number(result.numUpdatedRows) === 0) {
    throw new StoreFault('invalid_state', `${args.id} was changed by another request meanwhile`)
  }
  return row
}

/** Whether one of the columns given is another than the row's. */
export function differs(row: object, set: object): boolean {
  return Object.entries(set).some(([column, value]) => (row as Record<string, unknown>)[column] !== value)
}
