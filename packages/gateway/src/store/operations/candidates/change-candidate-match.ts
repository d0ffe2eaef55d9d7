import type { CandidateMatchStatus } from '../../../model/matching.ts'
import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { distinguish } from './distinguish.ts'
import { matchWithCandidates } from './list-candidate-matches.ts'
import { basesOf, lockCandidate } from './tree.ts'

/** Says of two candidates that look alike whether they still are to be looked at. `not_found` where they are on no list. */
export const changeCandidateMatch = write(
  async (tx, tenant, args: { ids: [string, string]; status: CandidateMatchStatus; now: number }) => {
    const { status, now } = args
    const [one_id, other_id] = [...args.ids].sort() as [string, string]
    await findRow(tx, 'candidate', tenant, other_id)
    await lockCandidate(tx, tenant, one_id)
    const pair = { tenant, one_id, other_id }
    const row = await tx.db
      .selectFrom('candidate_match')
      .selectAll()
      .where((of) => of.and(pair))
      .executeTakeFirst()
    if (!row) throw new StoreFault('not_found', `${one_id} ${other_id}`)
    if (row.status !== status) {
      if (status === 'dismissed') await distinguish(tx, tenant, one_id, other_id, now)
      else {
        const bases = await basesOf(tx, tenant, [one_id, other_id])
        const told = await tx.db
          .selectFrom('candidate_distinction')
          .select(['one_id', 'other_id'])
          .where('tenant', '=', tenant)
          .where(tx.dialect.anyOf('one_id', [...bases.keys()]))
          .where(tx.dialect.anyOf('other_id', [...bases.keys()]))
          .execute()
        for (const ids of told) {
          // Those inside one of the two say nothing of the pair.
          if (bases.get(ids.one_id) === bases.get(ids.other_id)) continue
          await tx.db
            .deleteFrom('candidate_distinction')
            .where((of) => of.and({ tenant, ...ids }))
            .execute()
        }
      }
      const change = { status, version: row.version + 1, updated_at: now }
      await tx.db
        .updateTable('candidate_match')
        .set(change)
        .where((of) => of.and(pair))
        .execute()
      Object.assign(row, change)
    }
    const [whole] = await matchWithCandidates(tx, tenant, [row])
    return whole!
  },
)
