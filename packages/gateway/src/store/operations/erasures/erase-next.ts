import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { jobsKey } from '../jobs/match-jobs.ts'
import { eraseApplication } from './erase-application.ts'
import { eraseCandidate } from './erase-candidate.ts'
import { eraseOrder } from './erase-order.ts'
import { nextRecord } from './next-record.ts'
import { takeErasure } from './work.ts'

/**
 * Erases one more record of the person, or a part of one that has much: small enough that nobody waits long for the
 * writer. Answers whether there was something. Done twice it does nothing twice.
 */
export const eraseNext = write(async (tx, tenant, { id, now }: { id: string; now: Instant }): Promise<boolean> => {
  const running = await takeErasure(tx, tenant, id, now)
  const found = running && (await nextRecord(tx, tenant, running.work))
  if (!running || !found) return false
  await tx.dialect.lockKey(tx.db, jobsKey(tenant, found.connectionId))
  // It may have become somebody else's before the lock was ours.
  const next = await nextRecord(tx, tenant, running.work)
  if (next?.id !== found.id) return true
  if (next.type === 'application') await eraseApplication(tx, tenant, next.id, running, now)
  else if (next.type === 'candidate') await eraseCandidate(tx, tenant, next.id, running)
  else await eraseOrder(tx, tenant, next.id, running, now)
  await running.save()
  return true
})
