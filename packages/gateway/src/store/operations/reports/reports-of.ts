import type { Tx } from '../../interface.ts'
import { type DecidedReport, presentReport, type ReportRecord } from '../../records/report.ts'

/** The reports of applications whose outcome is known, oldest first, by application, in one statement. */
export async function reportsOf(
  tx: Tx,
  tenant: string,
  applicationIds: string[],
): Promise<Map<string, ReportRecord[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('report')
    .innerJoin('outbox_item', (join) =>
      join.onRef('outbox_item.tenant', '=', 'report.tenant').onRef('outbox_item.id', '=', 'report.item_id'),
    )
    .select([
      'report.application_id',
      'report.host',
      'report.item_id',
      'report.outcome',
      'report.decided_at',
      'outbox_item.status as item_status',
      'outbox_item.reason as item_reason',
      'outbox_item.updated_at as item_updated_at',
    ])
    .where('report.tenant', '=', tenant)
    .where(tx.dialect.anyOf('report.application_id', applicationIds))
    .where('report.outcome', 'is not', null)
    .orderBy('report.created_at')
    .orderBy('report.item_id')
    .execute()
  const byApplication = Map.groupBy(rows as DecidedReport[], (row) => row.application_id)
  return new Map([...byApplication].map(([id, own]) => [id, own.map(presentReport)]))
}
