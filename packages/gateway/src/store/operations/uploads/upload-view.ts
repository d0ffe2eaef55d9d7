import type { Selectable } from 'kysely'
import type { Tx } from '../../interface.ts'
import type { UploadTable } from '../../snagajob-tables.ts'
import type { ShownItem } from '../deliveries/item-view.ts'
import { withItems } from '../deliveries/with-items.ts'
import { findRow } from '../find-row.ts'

/** An upload with the outbox item that sends it. */
export interface ShownUpload extends ShownItem {
  row: Selectable<UploadTable>
}

/** An upload as it stands in this transaction. */
export async function shownUpload(tx: Tx, tenant: string, id: string): Promise<ShownUpload> {
  const [shown] = await withItems(tx, tenant, [await findRow(tx, 'upload', tenant, id)])
  return shown!
}
