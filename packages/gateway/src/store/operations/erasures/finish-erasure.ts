import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { nextRecord } from './next-record.ts'
import { takeErasure } from './work.ts'

/** How soon it is looked again whether somebody else has let go of bytes. Milliseconds. */
const blobWaitMs = 5000

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
    const held = await tx.db
      .selectFrom('blob')
      .select('sha256')
      .where('tenant', '=', tenant)
      .where(tx.dialect.anyOf('sha256', work.hashes))
      .where('refs', '<=', 0)
      .limit(1)
      .execute()
    const isDone = work.searched && held.length === 0
    await running.save()
    const change = isDone
      ? { completed_at: now, due_at: null, work: null }
      : { due_at: work.searched ? now + blobWaitMs : args.retryAt }
    await tx.db.updateTable('erasure').set(change).where('tenant', '=', tenant).where('id', '=', id).execute()
    return isDone
  },
)
