import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { countUp } from '../change-row.ts'
import { lockOrder } from './lock-order.ts'
import { tellOrder } from './tell-order.ts'

/** Tells that calls of assessment orders came to a bad end, as a change of each order. */
export async function tellDeaths(
  tx: Tx,
  items: readonly { tenant: string; id: string }[],
  now: Instant,
): Promise<void> {
  for (const [tenant, own] of Map.groupBy(items, (item) => item.tenant)) {
    const rows = await tx.db
      .selectFrom('outbox_item')
      .select('record_id')
      .where('tenant', '=', tenant)
      .where(
        tx.dialect.anyOf(
          'id',
          own.map(({ id }) => id),
        ),
      )
      .execute()
    const orderIds = [...new Set(rows.flatMap(({ record_id }) => record_id ?? []))].sort()
    for (const id of orderIds) {
      const { version } = await lockOrder(tx, tenant, id)
      await tellOrder(tx, tenant, await countUp(tx, 'assessment_order', tenant, { id, version, now }), now)
    }
  }
}
