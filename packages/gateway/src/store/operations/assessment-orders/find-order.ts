import { readOfOneMoment } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { withExtras } from '../order-results/order-extras.ts'

/** An order with how its calls stand. */
export const findOrder = readOfOneMoment(async (tx, tenant, { id }: { id: string }) =>
  withExtras(tx, tenant, await findRow(tx, 'assessment_order', tenant, id)),
)
