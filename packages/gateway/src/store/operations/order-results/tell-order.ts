import type { Selectable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { AssessmentOrderTable } from '../../order-tables.ts'
import { presentOrder } from '../../records/assessment-order.ts'
import { emitEvents } from '../events/emit-events.ts'
import { withExtras } from './order-extras.ts'

/** Tells that an order was changed, in the transaction that changed it; answers the order as it is shown. */
export async function tellOrder(tx: Tx, tenant: string, row: Selectable<AssessmentOrderTable>, now: Instant) {
  const shown = await withExtras(tx, tenant, row)
  await emitEvents(tx, tenant, [
    {
      type: 'assessment_order.updated',
      timestamp: now,
      connectionId: row.connection_id,
      recordId: row.id,
      messageId: row.message_id,
      data: JSON.stringify(presentOrder(row, { extras: shown.extras })),
    },
  ])
  return shown
}
