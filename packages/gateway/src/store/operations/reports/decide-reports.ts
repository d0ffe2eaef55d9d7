import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { DecidedOutcome } from '../../../model/report.ts'
import type { Tx } from '../../interface.ts'
import { enqueueReport } from './add-reports.ts'

/** Tells the addresses of an application that wait for an outcome, in the transaction that brought it. */
export async function decideReports(
  tx: Tx,
  tenant: string,
  applicationId: string,
  { outcome, message }: DecidedOutcome,
  now: Instant,
): Promise<void> {
  const decided = await tx.db
    .updateTable('report')
    .set({ outcome, message: message === undefined ? null : JSON.stringify(message), decided_at: now })
    .where('tenant', '=', tenant)
    .where('application_id', '=', applicationId)
    .where('outcome', 'is', null)
    .returningAll()
    .execute()
  for (const row of decided) {
    if (row.item_id !== null) {
      // It was to leave later, or ended unsent. One that is being taken at this moment finds the outcome.
      await sql`update outbox_item set status = 'pending', reason = null, waits = 0, due_at = ${now}, updated_at = ${now}
        where tenant = ${tenant} and id = ${row.item_id} and lease is null`.execute(tx.db)
      tx.wake('outbox')
      continue
    }
    const itemId = await enqueueReport(tx, tenant, row, now)
    await tx.db
      .updateTable('report')
      .set({ item_id: itemId })
      .where('tenant', '=', tenant)
      .where('connection_id', '=', row.connection_id)
      .where('url_key', '=', row.url_key)
      .execute()
  }
}
