import type { Tx } from '../../interface.ts'
import { presentApplication } from '../../records/application.ts'
import { presentOrder } from '../../records/assessment-order.ts'
import { findRow } from '../find-row.ts'
import { withExtras } from '../order-results/order-extras.ts'
import { reportsOf } from '../reports/reports-of.ts'

/** The record that a message became, as `/v1` shows it. Null where it became none yet. */
export async function readRecord(
  tx: Tx,
  tenant: string,
  messageId: string,
): Promise<{ type: string; id: string; record: unknown } | null> {
  const link = await tx.db
    .selectFrom('message_record')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('message_id', '=', messageId)
    .where('record_type', 'in', ['application', 'assessment_order'])
    .executeTakeFirst()
  if (!link) return null
  const { record_type: type, record_id: id } = link
  if (type === 'assessment_order') {
    const { row, extras } = await withExtras(tx, tenant, await findRow(tx, 'assessment_order', tenant, id))
    return { type, id, record: presentOrder(row, { extras }) }
  }
  const documents = await tx.db
    .selectFrom('document')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('application_id', '=', id)
    .execute()
  const reports = (await reportsOf(tx, tenant, [id])).get(id) ?? []
  return { type, id, record: presentApplication(await findRow(tx, 'application', tenant, id), documents, reports) }
}
