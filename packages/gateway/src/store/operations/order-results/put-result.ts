import type { Instant } from '../../../model/instant.ts'
import type { OrderResult } from '../../../model/order-result.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import { write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import { lockOrder } from './lock-order.ts'
import { orderExtras, withExtras } from './order-extras.ts'
import { queueResult } from './queue-result.ts'
import { tellOrder } from './tell-order.ts'

export interface PutResult {
  id: string
  result: OrderResult
  /** Tells the platform the order's newest result. */
  call: NewPlatformCall
  now: Instant
}

/**
 * Keeps the whole result of an order, its status with it, tells of the change and queues the call. One that says what was
 * said before changes nothing; it is sent again only where the last call came to a bad end.
 */
export const putResult = write(async (tx, tenant, { id, result, call, now }: PutResult) => {
  const order = await lockOrder(tx, tenant, id)
  const text = JSON.stringify(result)
  if (order.result === text) {
    const known = (await orderExtras(tx, tenant, [id])).get(id)!
    if (known.resultCall?.status === 'dead') await queueResult(tx, tenant, { id, result }, call, now)
    return withExtras(tx, tenant, order)
  }
  const set = { result: text, status: result.status }
  const row = await changeRow(tx, 'assessment_order', tenant, { id, version: order.version, set, now })
  const revision = await countRevision()
  if (revision === 1) {
    await tx.dialect.insertMany(tx.db, 'order_result', [{ tenant, order_id: id, revision }])
  }
  await queueResult(tx, tenant, { id, result }, call, now)
  return tellOrder(tx, tenant, row, now)

  async function countRevision(): Promise<number> {
    const before = await tx.db
      .selectFrom('order_result')
      .select('revision')
      .where('tenant', '=', tenant)
      .where('order_id', '=', id)
      .executeTakeFirst()
    if (!before) return 1
    await tx.db
      .updateTable('order_result')
      .set({ revision: before.revision + 1 })
      .where('tenant', '=', tenant)
      .where('order_id', '=', id)
      .execute()
    return before.revision + 1
  }
})
