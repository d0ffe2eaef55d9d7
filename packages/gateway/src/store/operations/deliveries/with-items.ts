import { StoreFault, type Tx } from '../../interface.ts'
import { type ItemRow, type ShownItem, withAttempts } from './item-view.ts'
import { matchingItems } from './matching-items.ts'

/** Rows that an outbox item sends, each with its item, in the order given. */
export async function withItems<Row extends { item_id: string }>(
  tx: Tx,
  tenant: string,
  rows: readonly Row[],
): Promise<(ShownItem & { row: Row })[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.item_id)
  const items = await matchingItems(tx, tenant, 'platform_call', {}).where(tx.dialect.anyOf('item.id', ids)).execute()
  const shown = new Map((await withAttempts(tx, tenant, items as ItemRow[])).map((one) => [one.item.id, one]))
  return rows.map((row) => {
    const one = shown.get(row.item_id)
    if (!one) throw new StoreFault('not_found', row.item_id)
    return { row, ...one }
  })
}
