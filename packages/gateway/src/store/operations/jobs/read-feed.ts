import { sql } from 'kysely'
import type { FeedJob, FeedScope, FeedState } from '../../../model/feed.ts'
import type { Instant } from '../../../model/instant.ts'
import { read, type Tx } from '../../interface.ts'
import { findRow } from '../find-row.ts'

/** Where a feed stands, without reading its jobs. `not_found` where the registration or connection is not there. */
export const readFeedState = read(async (tx, tenant, scope: FeedScope): Promise<FeedState> => {
  const registration = await findRow(tx, 'registration', tenant, scope.registrationId)
  const connections = await tx.db
    .selectFrom('connection')
    .select(['id', 'name', 'remote_id', 'url_token', 'status', 'updated_at'])
    .where('tenant', '=', tenant)
    .where('registration_id', '=', registration.id)
    .$if(scope.connectionId !== null, (query) => query.where('id', '=', scope.connectionId!))
    .orderBy('position')
    .execute()
  const jobs = await jobChanges(tx, tenant, scope)
  const instants = connections.map(({ updated_at }) => updated_at)
  return {
    jobsVersion: jobs.version,
    changedAt: instants.reduce((a, b) => Math.max(a, b), Math.max(registration.updated_at, jobs.changedAt)),
    connections: connections
      .filter(({ status }) => status === 'active')
      .map(({ id, name, remote_id, url_token }) => ({ id, name, remoteId: remote_id, urlToken: url_token })),
  }
})

async function jobChanges(tx: Tx, tenant: string, scope: FeedScope): Promise<{ version: number; changedAt: Instant }> {
  const row = await tx.db
    .selectFrom('job_feed')
    .select([sql<string | null>`sum(version)`.as('version'), sql<number | null>`max(changed_at)`.as('changedAt')])
    .where('tenant', '=', tenant)
    .where('registration_id', '=', scope.registrationId)
    .$if(scope.connectionId !== null, (query) => query.where('connection_id', '=', scope.connectionId!))
    .executeTakeFirstOrThrow()
  return { version: Number(row.version ?? 0), changedAt: Number(row.changedAt ?? 0) }
}

/** Some of the open jobs of a feed, those after a position, oldest first. */
export const readFeedJobs = read(
  (tx, tenant, { scope, after, limit }: { scope: FeedScope; after: number; limit: number }): Promise<FeedJob[]> =>
    tx.db
      .selectFrom('job')
      .select([
        'position',
        'id',
        'connection_id as connectionId',
        'remote_id as remoteId',
        'content',
        'has_questions as hasQuestions',
      ])
      .where('tenant', '=', tenant)
      .$if(scope.connectionId === null, (query) => query.where('registration_id', '=', scope.registrationId))
      .$if(scope.connectionId !== null, (query) => query.where('connection_id', '=', scope.connectionId!))
      .where('status', '=', 'open')
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute(),
)
