import { type Selectable, sql } from 'kysely'
import { StoreFault, type Tx } from '../../interface.ts'
import type { AssessmentOrderTable } from '../../order-tables.ts'

/** The order's row, which no other transaction changes until this one ends: a result and its attachments' arrivals take turns. */
export async function lockOrder(tx: Tx, tenant: string, id: string): Promise<Selectable<AssessmentOrderTable>> {
  const { rows } = await sql<Selectable<AssessmentOrderTable>>`select * from assessment_order
    where tenant = ${tenant} and id = ${id} ${tx.dialect.forUpdate}`.execute(tx.db)
  if (!rows[0]) throw new StoreFault('not_found', id)
  return rows[0]
}
