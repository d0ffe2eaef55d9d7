import type { Instant } from '../../../model/instant.ts'
import type { JobContent } from '../../../model/job.ts'
import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { aggregateRegistrations, findOwners } from './aggregate.ts'
import { lockJobs, noteFeedChange } from './feed-changes.ts'
import { newJobRow } from './job-row.ts'
import { rematchNewJobs } from './rematch.ts'

/**
 * Makes a job. `conflict` where the connection has one with this `remoteId`, open or closed, or, where the registration's
 * feed is one, another of its connections has; `not_found` where there is no connection.
 */
export const createJob = write(
  async (tx, tenant, args: { connectionId: string; remoteId: string; content: JobContent; now: Instant }) => {
    const connection = await findRow(tx, 'connection', tenant, args.connectionId)
    await lockJobs(tx, tenant, [connection])
    const aggregates = await aggregateRegistrations(tx, tenant, [connection.registration_id])
    const owners = await findOwners(tx, tenant, [...aggregates], [args.remoteId])
    if (owners.size > 0) throw new StoreFault('conflict', args.remoteId)
    const row = newJobRow(tenant, tx.ids.newId('job'), connection, args, args.now)
    await tx.dialect.insertMany(tx.db, 'job', [row])
    await rematchNewJobs(tx, tenant, [row], args.now)
    await noteFeedChange(tx, tenant, [connection], args.now)
    return findRow(tx, 'job', tenant, row.id)
  },
)
