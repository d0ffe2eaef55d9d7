import { sql } from 'kysely'
import type { ClickSource } from '../../../model/click.ts'
import type { Instant } from '../../../model/instant.ts'
import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export interface ClickFilter {
  connectionId?: string
  registrationId?: string
  jobId?: string
  remoteJobId?: string
  remoteId?: string
  source?: ClickSource
  /** Exclusive, both. */
  receivedAfter?: Instant
  receivedBefore?: Instant
}

/** Clicks, newest first. */
export const listClicks = read((tx, tenant, { page, filter }: { page: Page; filter: ClickFilter }) => {
  let query = tx.db.selectFrom('click').selectAll().where('tenant', '=', tenant)
  const equal = {
    connection_id: filter.connectionId,
    registration_id: filter.registrationId,
    job_id: filter.jobId,
    remote_job_id: filter.remoteJobId,
    remote_id: filter.remoteId,
    source: filter.source,
  }
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query = query.where(sql.ref(column), '=', value)
  }
  if (filter.receivedAfter !== undefined) query = query.where('received_at', '>', filter.receivedAfter)
  if (filter.receivedBefore !== undefined) query = query.where('received_at', '<', filter.receivedBefore)
  return newestFirst(tx, 'click', query, page)
})
