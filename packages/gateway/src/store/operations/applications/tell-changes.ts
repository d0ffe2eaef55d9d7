import type { Selectable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { presentApplication } from '../../records/application.ts'
import type { ApplicationTable } from '../../schema.ts'
import { emitEvents, type NewEvent } from '../events/emit-events.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { documentsOf } from './documents-of.ts'

/** Tells of applications that were changed in this transaction; `rows` are as they are now. */
export async function tellChanges(
  tx: Tx,
  tenant: string,
  rows: readonly Selectable<ApplicationTable>[],
  now: Instant,
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const [documents, reports] = [await documentsOf(tx, tenant, ids), await reportsOf(tx, tenant, ids)]
  const events = rows.map(
    (row): NewEvent => ({
      type: 'application.updated',
      timestamp: now,
      connectionId: row.connection_id,
      recordId: row.id,
      messageId: row.message_id,
      data: JSON.stringify(presentApplication(row, documents.get(row.id) ?? [], reports.get(row.id))),
    }),
  )
  await emitEvents(tx, tenant, events)
}
