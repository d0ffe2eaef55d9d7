import type { Selectable } from 'kysely'
import type { ApplicationContent, ApplicationStatus, CandidateSnapshot, Flag } from '../../model/application.ts'
import { formatInstant } from '../../model/instant.ts'
import type { Platform } from '../../model/platform.ts'
import type { ApplicationTable, DocumentTable } from '../schema.ts'
import { type ApplicationDocument, presentApplicationDocument } from './document.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import type { ReportRecord } from './report.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** An application as `/v1` shows it and events carry it (model section 2). */
export interface ApplicationRecord extends Omit<ApplicationContent, 'candidate'>, Versioned {
  id: string
  connectionId: string
  platform: Platform
  remoteId?: string
  messageId: string
  jobId?: string
  remoteJobId?: string
  status: ApplicationStatus
  flags: Flag[]
  /** The person as this application told of them; `id` is the candidate's. */
  candidate: { id: string } & CandidateSnapshot
  documents: ApplicationDocument[]
  /** What the platform is told of the import; left out while there is nothing to tell. */
  reports?: ReportRecord[]
  receivedAt: string
}

type Row = Omit<Selectable<ApplicationTable>, 'position' | 'xid' | 'tenant' | 'email_fold'>
type DocumentRow = Parameters<typeof presentApplicationDocument>[0] & Pick<DocumentTable, 'number'>

/**
 * A row with its documents as the record. `content` is the row's column already parsed, for a caller that has it.
 * Documents come in the order of their numbers, however they were read.
 */
export function presentApplication(
  row: Row,
  documents: readonly DocumentRow[],
  reports: readonly ReportRecord[] = [],
  content: ApplicationContent = readJson<ApplicationContent>(row.content),
): ApplicationRecord {
  const { candidate, employment, answers, qualifications, workAuthorization, skills, device, source, context, hub } =
    content
  return withoutAbsent({
    id: row.id,
    connectionId: row.connection_id,
    platform: row.platform as Platform,
    remoteId: row.remote_id ?? undefined,
    messageId: row.message_id,
    jobId: row.job_id ?? undefined,
    remoteJobId: row.remote_job_id ?? undefined,
    status: row.status as ApplicationStatus,
    flags: readJson<Flag[]>(row.flags),
    candidate: { id: row.candidate_id, ...candidate },
    employment,
    answers,
    qualifications,
    workAuthorization,
    skills,
    documents: [...documents].sort((a, b) => a.number - b.number).map(presentApplicationDocument),
    device,
    source,
    context,
    hub,
    reports: reports.length > 0 ? [...reports] : undefined,
    receivedAt: formatInstant(row.received_at),
    ...presentVersion(row),
  })
}
