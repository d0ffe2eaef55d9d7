import type { Insertable } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { JobContent } from '../../../model/job.ts'
import { type Tx, write } from '../../interface.ts'
import type { JobTable } from '../../job-tables.ts'
import { aggregateRegistrations, findOwners, ownerKey } from './aggregate.ts'
import { type FeedOwner, lockJobs, noteFeedChange } from './feed-changes.ts'
import { newJobRow, searchFold } from './job-row.ts'
import { rematchNewJobs } from './rematch.ts'

/** A job as it is to be. */
export interface ImportedJob {
  connectionId: string
  remoteId: string
  content: JobContent
}

export type ImportOutcome =
  | { status: 'created' | 'updated' | 'unchanged'; id: string }
  /** There is no such connection, or another connection of a registration with one feed has a job of this id. */
  | { status: 'failed'; reason: 'connection_unknown' | 'remote_id_taken' }

/**
 * Creates jobs that are not there and overwrites those that are, opening those that were closed; answers what became of
 * each, in order. No two may have the same connection and `remoteId`. A few statements however many jobs.
 */
export const importJobs = write(
  async (tx, tenant, { jobs, now }: { jobs: ImportedJob[]; now: Instant }): Promise<ImportOutcome[]> => {
    const owners = await findFeedOwners(tx, tenant, jobs)
    await lockJobs(tx, tenant, [...owners.values()])
    const known = await findKnown(tx, tenant, jobs)
    const isTaken = await takenElsewhere(tx, tenant, jobs, owners)
    const fresh: Insertable<JobTable>[] = []
    const changed: Insertable<JobTable>[] = []
    const touched = new Map<string, FeedOwner>()
    const outcomes = jobs.map((job): ImportOutcome => {
      const owner = owners.get(job.connectionId)
      if (!owner) return { status: 'failed', reason: 'connection_unknown' }
      if (isTaken(owner, job.remoteId)) return { status: 'failed', reason: 'remote_id_taken' }
      const before = known.get(`${job.connectionId} ${job.remoteId}`)
      const content = JSON.stringify(job.content)
      if (before?.status === 'open' && before.content === content) return { status: 'unchanged', id: before.id }
      touched.set(owner.id, owner)
      if (!before) {
        const row = newJobRow(tenant, tx.ids.newId('job'), owner, job, now)
        fresh.push(row)
        return { status: 'created', id: row.id }
      }
      const { xid: _, position: __, ...row } = before
      const search_fold = searchFold(job.remoteId, job.content)
      changed.push({ ...row, content, search_fold, status: 'open', version: row.version + 1, updated_at: now })
      return { status: 'updated', id: row.id }
    })
    await tx.dialect.insertMany(tx.db, 'job', fresh)
    await tx.dialect.insertMany(tx.db, 'job', changed, {
      overwrite: { key: ['tenant', 'id'], columns: ['content', 'search_fold', 'status', 'version', 'updated_at'] },
    })
    await rematchNewJobs(tx, tenant, fresh, now)
    await noteFeedChange(tx, tenant, [...touched.values()], now)
    return outcomes
  },
)

async function findFeedOwners(tx: Tx, tenant: string, jobs: ImportedJob[]): Promise<Map<string, FeedOwner>> {
  const rows = await tx.db
    .selectFrom('connection')
    .select(['id', 'registration_id'])
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', [...new Set(jobs.map((job) => job.connectionId))]))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function findKnown(tx: Tx, tenant: string, jobs: ImportedJob[]) {
  const rows = await tx.db
    .selectFrom('job')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('connection_id', [...new Set(jobs.map((job) => job.connectionId))]))
    .where(
      tx.dialect.anyOf(
        'remote_id',
        jobs.map((job) => job.remoteId),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [`${row.connection_id} ${row.remote_id}`, row]))
}

/** Whether another connection of the registration has the `remoteId`, where that matters; the answers count as taken. */
async function takenElsewhere(tx: Tx, tenant: string, jobs: ImportedJob[], owners: Map<string, FeedOwner>) {
  const registrationIds = [...new Set([...owners.values()].map((owner) => owner.registration_id))]
  const aggregates = await aggregateRegistrations(tx, tenant, registrationIds)
  const remoteIds = jobs.map((job) => job.remoteId)
  const taken = await findOwners(tx, tenant, [...aggregates], remoteIds)
  return (owner: FeedOwner, remoteId: string): boolean => {
    if (!aggregates.has(owner.registration_id)) return false
    const key = ownerKey(owner.registration_id, remoteId)
    const connectionIds = taken.get(key)
    if (connectionIds) return !connectionIds.includes(owner.id)
    taken.set(key, [owner.id])
    return false
  }
}
