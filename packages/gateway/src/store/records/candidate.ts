import type { Selectable } from 'kysely'
import type { ApplicationStatus, CandidateSnapshot } from '../../model/application.ts'
import { formatInstant } from '../../model/instant.ts'
import type { CandidateMatchStatus, Likeness } from '../../model/matching.ts'
import type { Platform } from '../../model/platform.ts'
import type { CandidateMatchTable, CandidateTable } from '../candidate-tables.ts'
import type { WholeCandidate } from '../operations/candidates/find-candidate.ts'
import type { WholeMatch } from '../operations/candidates/list-candidate-matches.ts'
import { readJson, withoutAbsent } from './json-column.ts'
import { presentVersion, type Versioned } from './versioned.ts'

/** A person as a connection knows them: what the newest application says. */
export interface CandidateRecord extends CandidateSnapshot, Versioned {
  id: string
  connectionId: string
  /** The candidate that has its applications now, where it was merged. */
  mergedInto?: string
}

export interface WholeCandidateRecord extends CandidateRecord {
  mergedCandidateIds: string[]
  applications: {
    id: string
    platform: Platform
    remoteId?: string
    jobId?: string
    remoteJobId?: string
    status: ApplicationStatus
    receivedAt: string
  }[]
}

/** Two candidates that may be the same person, and why. */
export interface CandidateMatchRecord extends Versioned {
  connectionId: string
  candidates: CandidateRecord[]
  reasons: Likeness[]
  status: CandidateMatchStatus
}

type Row = Omit<Selectable<CandidateTable>, 'position' | 'xid' | 'tenant' | 'snapshot_at'>
type MatchRow = Omit<Selectable<CandidateMatchTable>, 'position' | 'xid' | 'tenant'>

export function presentCandidate(row: Row): CandidateRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    ...(row.merged_into !== null && { mergedInto: row.root_id }),
    ...readJson<CandidateSnapshot>(row.snapshot),
    ...presentVersion(row),
  }
}

export function presentWholeCandidate({ row, applications, merged }: WholeCandidate): WholeCandidateRecord {
  return {
    ...presentCandidate(row),
    mergedCandidateIds: merged,
    applications: applications.map((application) =>
      withoutAbsent({
        id: application.id,
        platform: application.platform as Platform,
        remoteId: application.remote_id ?? undefined,
        jobId: application.job_id ?? undefined,
        remoteJobId: application.remote_job_id ?? undefined,
        status: application.status as ApplicationStatus,
        receivedAt: formatInstant(application.received_at),
      }),
    ),
  }
}

export function presentCandidateMatch({ row, candidates }: WholeMatch & { row: MatchRow }): CandidateMatchRecord {
  return {
    connectionId: row.connection_id,
    candidates: candidates.map(presentCandidate),
    reasons: readJson<Likeness[]>(row.reasons),
    status: row.status as CandidateMatchStatus,
    ...presentVersion(row),
  }
}
