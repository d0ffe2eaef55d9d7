import type { Instant } from '../../../model/instant.ts'
import { instanceWrite } from '../../interface.ts'
import { jobsKey } from './match-jobs.ts'
import { rematchSome } from './rematch.ts'

/**
 * Goes on with matching applications to a job that had more of them than one transaction takes. Answers whether there
 * may be more.
 */
export const continueRematch = instanceWrite(async (tx, { now }: { now: Instant }): Promise<boolean> => {
  const job = await tx.db
    .selectFrom('job')
    .select(['tenant', 'id', 'connection_id', 'reference_fold'])
    .where('rematch', 'is not', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  if (!job) return false
  // The lock is taken before the progress is read: another process may be at the same job.
  await tx.dialect.lockKey(tx.db, jobsKey(job.tenant, job.connection_id))
  const progress = await tx.db
    .selectFrom('job')
    .select('rematch')
    .where('tenant', '=', job.tenant)
    .where('id', '=', job.id)
    .executeTakeFirst()
  if (!progress || progress.rematch === null) return true
  const rematch = await rematchSome(tx, job.tenant, job, progress.rematch, now)
  await tx.db.updateTable('job').set({ rematch }).where('tenant', '=', job.tenant).where('id', '=', job.id).execute()
  return true
})
