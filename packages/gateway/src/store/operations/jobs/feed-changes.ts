import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import { jobsKey } from './match-jobs.ts'

/** A connection, as far as its jobs' feeds need it. */
export interface FeedOwner {
  id: string
  registration_id: string
}

/**
 * Makes the transaction the only one that writes jobs of these connections' registrations, and keeps applications of
 * these connections from being matched meanwhile.
 */
export async function lockJobs(tx: Tx, tenant: string, owners: readonly FeedOwner[]): Promise<void> {
  const registrations = [...new Set(owners.map((owner) => owner.registration_id))].sort()
  const connections = [...new Set(owners.map((owner) => owner.id))].sort()
  for (const id of registrations) await tx.dialect.lockKey(tx.db, registrationJobsKey(tenant, id))
  for (const id of connections) await tx.dialect.lockKey(tx.db, jobsKey(tenant, id))
}

export const registrationJobsKey = (tenant: string, registrationId: string): string =>
  `jobs of registration ${tenant} ${registrationId}`

/** Notes that the feeds of these connections are not what they were. */
export async function noteFeedChange(
  tx: Tx,
  tenant: string,
  owners: readonly FeedOwner[],
  now: Instant,
): Promise<void> {
  for (const { id, registration_id } of owners) {
    await sql`insert into job_feed (tenant, connection_id, registration_id, version, changed_at)
      values (${tenant}, ${id}, ${registration_id}, 1, ${now})
      on conflict (tenant, connection_id) do update set version = job_feed.version + 1,
        changed_at = case when job_feed.changed_at > excluded.changed_at then job_feed.changed_at
          else excluded.changed_at end`.execute(tx.db)
  }
}
