import type { Selectable } from 'kysely'
import { formatInstant } from '../../model/instant.ts'
import { type ImportOutcome, type ReportStatus, reportRefused } from '../../model/report.ts'
import type { ItemStatus } from '../operations/outbox/item.ts'
import type { ReportTable } from '../report-table.ts'

/** What a platform is told of an import, on its application (model section 2). */
export interface ReportRecord {
  /** The platform call that tells it. */
  id: string
  kind: 'processing_report'
  outcome: ImportOutcome
  status: ReportStatus
  /** All that is shown of its address. */
  host: string
  at: string
}

/** A report whose outcome is known, with where its call stands. */
export interface DecidedReport extends Pick<Selectable<ReportTable>, 'application_id' | 'host'> {
  item_id: string
  outcome: string
  decided_at: number
  item_status: string
  item_reason: string | null
  item_updated_at: number
}

export function presentReport(row: DecidedReport): ReportRecord {
  const status = statusOf(row.item_status as ItemStatus, row.item_reason)
  return {
    id: row.item_id,
    kind: 'processing_report',
    outcome: row.outcome as ImportOutcome,
    status,
    host: row.host,
    at: formatInstant(status === 'pending' ? row.decided_at : row.item_updated_at),
  }
}

function statusOf(status: ItemStatus, reason: string | null): ReportStatus {
  if (status === 'pending' || status === 'delivered' || status === 'presumed') return status
  return reason === reportRefused ? 'refused' : 'failed'
}
