import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { presentOrder } from '../../records/assessment-order.ts'
import { emitEvents } from '../events/emit-events.ts'
import { findRow } from '../find-row.ts'
import { orderExtras } from '../order-results/order-extras.ts'

/** Keeps where an order's candidate takes the assessment, and tells of it. The first answer counts: it is answered. */
export const keepCandidateUrl = write(
  async (tx, tenant, { id, url, now }: { id: string; url: string; now: Instant }): Promise<string> => {
    const { numUpdatedRows } = await tx.db
      .updateTable('assessment_order')
      .set((eb) => ({ candidate_url: url, version: eb('version', '+', 1), updated_at: now }))
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('candidate_url', 'is', null)
      .executeTakeFirst()
    const row = await findRow(tx, 'assessment_order', tenant, id)
    if (Number(numUpdatedRows) === 0) return row.candidate_url ?? url
    const extras = (await orderExtras(tx, tenant, [id])).get(id)
    await emitEvents(tx, tenant, [
      {
        type: 'assessment_order.updated',
        timestamp: now,
        connectionId: row.connection_id,
        recordId: id,
        messageId: row.message_id,
        data: JSON.stringify(presentOrder(row, { extras })),
      },
    ])
    return url
  },
)
