import type { Selectable } from 'kysely'
import { StoreFault, type Tx } from '../interface.ts'
import type { Database } from '../schema.ts'

/** Tables whose rows are found by (tenant, id). */
export type RecordTable = {
  [T in keyof Database]: Database[T] extends { tenant: string; id: string } ? T : never
}[keyof Database] &
  string

/** The row with this id in this tenant; `not_found` where there is none. */
export async function findRow<T extends RecordTable>(
  tx: Tx,
  table: T,
  tenant: string,
  id: string,
): Promise<Selectable<Database[T]>> {
  const row = await tx.db
    .selectFrom(table as 'registration')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new StoreFault('not_found', id)
  return row as unknown as Selectable<Database[T]>
}
