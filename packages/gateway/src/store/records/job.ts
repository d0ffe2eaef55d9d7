import type { Selectable } from 'kysely'
import type { JobContent, JobStatus } from '../../model/job.ts'
import type { JobTable } from '../job-tables.ts'
import { readJson } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A job as `/v1` shows it (model section 5). */
export interface JobRecord extends JobContent, Versioned {
  id: string
  connectionId: string
  remoteId: string
  status: JobStatus
}

export function presentJob(row: Selectable<JobTable>): JobRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    remoteId: row.remote_id,
    status: row.status as JobStatus,
    ...readJson<JobContent>(row.content),
    ...presentVersion(row),
  }
}
