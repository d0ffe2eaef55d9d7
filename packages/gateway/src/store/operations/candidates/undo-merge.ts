import { StoreFault, type Tx, write } from '../../interface.ts'
import { wholeCandidate } from './find-candidate.ts'
import { renewMatches } from './matches.ts'
import { applicationsOf, moveApplications, type OwnApplication, showNewest } from './move-applications.ts'
import { lockCandidate, mergedInto, subtree } from './tree.ts'

/**
 * Takes a candidate that was merged into this one out of it again, with all that had been merged into it before, and
 * with the applications that came since by what it is known by. Where there is nothing to take, or nothing would be
 * left, the fault is `invalid_state`.
 */
export const undoMerge = write(
  async (tx, tenant, { id, candidateId, now }: { id: string; candidateId: string; now: number }) => {
    await lockCandidate(tx, tenant, id)
    const merged = await mergedInto(tx, tenant, [id])
    if (!merged.some((row) => row.id === candidateId)) {
      throw new StoreFault('invalid_state', `${candidateId} is not merged into ${id}`)
    }
    const inside = subtree(candidateId, merged)
    const applications = await applicationsOf(tx, tenant, id)
    const own = applications.filter(({ baseId }) => inside.includes(baseId))
    if (own.length === 0) throw new StoreFault('invalid_state', `${id} has no application of ${candidateId} any more`)
    if (own.length === applications.length) {
      throw new StoreFault('invalid_state', `${id} has no application but those of ${candidateId}`)
    }
    await takeOut(tx, tenant, { id, candidateId, inside, own }, now)
    return wholeCandidate(tx, tenant, candidateId)
  },
)

/** Undoes a merge; the caller holds the lock, and knows what there is to take. */
export async function takeOut(
  tx: Tx,
  tenant: string,
  of: { id: string; candidateId: string; inside: string[]; own: OwnApplication[] },
  now: number,
): Promise<void> {
  const { id, candidateId, inside, own } = of
  await tx.db
    .updateTable('candidate')
    .set({ root_id: candidateId })
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('id', inside))
    .execute()
  await tx.db
    .updateTable('candidate')
    .set({ merged_into: null })
    .where('tenant', '=', tenant)
    .where('id', '=', candidateId)
    .execute()
  await moveApplications(tx, tenant, own, candidateId, now)
  await showNewest(tx, tenant, id, now)
  await showNewest(tx, tenant, candidateId, now)
  await renewMatches(tx, tenant, [id, candidateId], now)
}
