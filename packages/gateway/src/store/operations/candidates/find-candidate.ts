import type { Selectable } from 'kysely'
import { readOfOneMoment, type Tx } from '../../interface.ts'
import type { ApplicationTable } from '../../schema.ts'
import { findRow } from '../find-row.ts'
import { type LiveCandidate, mergedInto } from './tree.ts'

/** The newest applications that a candidate is shown with; all are in the list of applications. */
const shownApplications = 100

export type CandidateApplication = Pick<
  Selectable<ApplicationTable>,
  'id' | 'platform' | 'remote_id' | 'job_id' | 'remote_job_id' | 'status' | 'received_at'
>

/** A candidate with its applications, newest first, and the candidates that were merged into it. */
export interface WholeCandidate {
  row: LiveCandidate
  applications: CandidateApplication[]
  merged: string[]
}

export const findCandidate = readOfOneMoment((tx, tenant, { id }: { id: string }) => wholeCandidate(tx, tenant, id))

/** As `findCandidate`, inside another operation. */
export async function wholeCandidate(tx: Tx, tenant: string, id: string): Promise<WholeCandidate> {
  const row = await findRow(tx, 'candidate', tenant, id)
  const applications = await tx.db
    .selectFrom('application')
    .select(['id', 'platform', 'remote_id', 'job_id', 'remote_job_id', 'status', 'received_at'])
    .where('tenant', '=', tenant)
    .where('candidate_id', '=', id)
    .orderBy('xid', 'desc')
    .orderBy('position', 'desc')
    .limit(shownApplications)
    .execute()
  return { row, applications, merged: (await mergedInto(tx, tenant, [id])).map((each) => each.id) }
}
