import type { Selectable } from 'kysely'
import type { ClickContent, ClickSource } from '../../model/click.ts'
import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { ClickTable } from '../snagajob-tables.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import type { Versioned } from './versioned.ts'

/** A click on a posting (Snagajob contract 6.3, 6.4). It never changes. */
export interface ClickRecord extends Versioned, ClickContent {
  id: string
  registrationId: string
  connectionId?: string
  jobId?: string
  remoteJobId?: string
  remoteId?: string
  source: ClickSource
  clickedAt?: string
  receivedAt: string
}

export function presentClick(row: Selectable<ClickTable>): ClickRecord {
  const receivedAt = formatInstant(row.received_at)
  return withoutAbsent({
    id: row.id,
    registrationId: row.registration_id,
    connectionId: row.connection_id ?? undefined,
    jobId: row.job_id ?? undefined,
    remoteJobId: row.remote_job_id ?? undefined,
    remoteId: row.remote_id ?? undefined,
    source: row.source as ClickSource,
    clickedAt: formatOptionalInstant(row.clicked_at),
    ...readJson<ClickContent>(row.content),
    receivedAt,
    createdAt: receivedAt,
    updatedAt: receivedAt,
    version: 1,
  })
}
