import { StoreFault, type Tx } from '../../interface.ts'
import { type Family, type ItemRow, type ShownItem, withAttempts } from './item-view.ts'
import { matchingItems } from './matching-items.ts'

/** One item of the family, with its attempts. `not_found` where this tenant has none with the id. */
export async function findItem(tx: Tx, tenant: string, family: Family, id: string): Promise<ShownItem> {
  const rows = await matchingItems(tx, tenant, family, { id }).execute()
  const [shown] = await withAttempts(tx, tenant, rows as ItemRow[])
  if (!shown) throw new StoreFault('not_found', id)
  return shown
}
