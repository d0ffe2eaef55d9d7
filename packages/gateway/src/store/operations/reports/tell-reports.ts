import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { emitEvents, type NewEvent } from '../events/emit-events.ts'
import { reportsOf } from './reports-of.ts'

/**
 * Tells that reports have ended, in the transaction that ends their calls: `report.delivered`, also where it is presumed,
 * or `report.failed`. The event holds the report, with whose it is; its `version` is that of the application.
 */
export async function tellReports(tx: Tx, ended: readonly { tenant: string; id: string }[], now: Instant) {
  for (const [tenant, items] of Map.groupBy(ended, (item) => item.tenant)) {
    await tellOfTenant(
      tx,
      tenant,
      items.map(({ id }) => id),
      now,
    )
  }
}

async function tellOfTenant(tx: Tx, tenant: string, itemIds: string[], now: Instant): Promise<void> {
  const told = await tx.db
    .selectFrom('report')
    .select('application_id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('item_id', itemIds))
    .where('outcome', 'is not', null)
    .execute()
  const ids = [...new Set(told.map((row) => row.application_id))].sort()
  if (ids.length === 0) return
  for (const id of ids) {
    await sql`update application set version = version + 1, updated_at = ${now}
      where tenant = ${tenant} and id = ${id}`.execute(tx.db)
  }
  const rows = await tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', ids))
    .execute()
  const reports = await reportsOf(tx, tenant, ids)
  const events = rows.flatMap((row): NewEvent[] => {
    const own = reports.get(row.id) ?? []
    return own
      .filter((report) => itemIds.includes(report.id))
      .map((report) => ({
        type: report.status === 'delivered' || report.status === 'presumed' ? 'report.delivered' : 'report.failed',
        timestamp: now,
        connectionId: row.connection_id,
        recordId: report.id,
        messageId: row.message_id,
        data: JSON.stringify({
          ...report,
          applicationId: row.id,
          connectionId: row.connection_id,
          version: row.version,
        }),
      }))
  })
  await emitEvents(tx, tenant, events)
}
