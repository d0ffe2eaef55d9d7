import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { nextRecord } from './next-record.ts'
import { takeErasure } from './work.ts'

/**
 * Whether bytes are left that were the person's, or that somebody was about to refer to when the erasure was asked for and
 * has not said so since: of a process that died between the two, nothing tells whose they are.
 */
async function isWaitedFor(tx: Tx, tenant: string, id: string, hashes: readonly string[]): Promise<boolean> {
  const unreferenced = tx.db.selectFrom('blob').select('sha256').where('tenant', '=', tenant).where('refs', '<=', 0)
  const own = await unreferenced.where(tx.dialect.anyOf('sha256', hashes)).limit(1).execute()
  if (own.length > 0) return true
  const { requested_at } = await findRow(tx, 'erasure', tenant, id)
  return (await unreferenced.where('wanted_at', '<=', requested_at).limit(1).execute()).length > 0
}

/**
 * Completes an erasure that has nothing left, and forgets who was erased; answers whether it did. `searched`: everything
 * was looked through since the last message that it waited for was projected. What is left is gone on with at `retryAt`.
 */
export const finishErasure = write(
  async (tx, tenant, args: { id: string; searched: boolean; retryAt: Instant; now: Instant }): Promise<boolean> => {
    const { id, searched, now } = args
    const running = await takeErasure(tx, tenant, id, now)
    if (!running) return true
    const { work } = running
    const isLeft = (await nextRecord(tx, tenant, work)) !== null
    work.searched = searched && !isLeft
    const isDone = work.searched && !(await isWaitedFor(tx, tenant, id, work.hashes))
    await running.save()
    const change = isDone ? { completed_at: now, due_at: null, work: null } : { due_at: args.retryAt }
    await tx.db.updateTable('erasure').set(change).where('tenant', '=', tenant).where('id', '=', id).execute()
    return isDone
  },
)
