import type { Selectable } from 'kysely'
import type { Flag } from '../../../model/application.ts'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { ApplicationTable } from '../../schema.ts'
import { tellChanges } from '../applications/tell-changes.ts'
import { matchJobs } from './match-jobs.ts'

type Row = Selectable<ApplicationTable>

/** Applications that are matched in one transaction; more are left to others that follow, so that nothing waits long. */
const rematchedAtOnce = 500

/** Jobs that are new: applications that came before them are theirs now. */
interface NewJob {
  id: string
  connection_id: string
  reference_fold: string
}

/** Matches applications that no job answered to until now, in the transaction that makes the jobs. */
export async function rematchNewJobs(tx: Tx, tenant: string, jobs: readonly NewJob[], now: Instant): Promise<void> {
  if (jobs.length === 0) return
  const rows = await unmatched(tx, tenant, jobs)
    .limit(rematchedAtOnce + 1)
    .execute()
  if (rows.length <= rematchedAtOnce) return rematchApplications(tx, tenant, rows, now)
  await tx.db
    .updateTable('job')
    .set({ rematch: 0 })
    .where('tenant', '=', tenant)
    .where(
      tx.dialect.anyOf(
        'id',
        jobs.map(({ id }) => id),
      ),
    )
    .execute()
  tx.wake('jobs')
}

/**
 * Matches some of a job's applications, from this position on. Answers the position of the last one looked at; null
 * where none is left.
 */
export async function rematchSome(
  tx: Tx,
  tenant: string,
  job: NewJob,
  after: number,
  now: Instant,
): Promise<number | null> {
  const rows = await unmatched(tx, tenant, [job])
    .where('position', '>', after)
    .orderBy('position')
    .limit(rematchedAtOnce)
    .execute()
  await rematchApplications(tx, tenant, rows, now)
  return rows.length < rematchedAtOnce ? null : rows[rows.length - 1]!.position
}

function unmatched(tx: Tx, tenant: string, jobs: readonly NewJob[]) {
  return tx.db
    .selectFrom('application')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(jobs.map((job) => job.connection_id))]))
    .where(tx.dialect.anyOf('job_reference_fold', [...new Set(jobs.map((job) => job.reference_fold))]))
    .where('job_id', 'is', null)
}

async function rematchApplications(tx: Tx, tenant: string, rows: Row[], now: Instant): Promise<void> {
  const references = rows.map((row) => ({ connectionId: row.connection_id, reference: row.remote_job_id }))
  const jobIds = await matchJobs(tx, tenant, references)
  const matched = rows.flatMap((row, at): Row[] => {
    const jobId = jobIds[at]
    if (!jobId) return []
    const flags = (JSON.parse(row.flags) as Flag[]).filter((flag) => flag !== 'job_unmatched')
    return [{ ...row, job_id: jobId, flags: JSON.stringify(flags), version: row.version + 1, updated_at: now }]
  })
  for (const { id, job_id, flags, version, updated_at } of matched) {
    await tx.db
      .updateTable('application')
      .set({ job_id, flags, version, updated_at })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
  await tellChanges(tx, tenant, matched, now)
}
