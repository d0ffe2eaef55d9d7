import { StoreFault, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { wholeCandidate } from './find-candidate.ts'
import { renewMatches } from './matches.ts'
import { applicationsOf, moveApplications, showNewest } from './move-applications.ts'
import { lockCandidate } from './tree.ts'

/**
 * Makes other candidates of the same connection one with this one: it has their applications from now on, those that are
 * still to come too. One that is merged into it already stays so. Where one was merged elsewhere, the fault is
 * `invalid_state`.
 */
export const mergeCandidates = write(
  async (tx, tenant, { id, candidateIds, now }: { id: string; candidateIds: string[]; now: number }) => {
    const { connection_id } = await lockCandidate(tx, tenant, id)
    let changed = false
    for (const otherId of [...new Set(candidateIds)]) {
      const other = await findRow(tx, 'candidate', tenant, otherId)
      if (other.connection_id !== connection_id) {
        throw new StoreFault('invalid_state', `${otherId} is a candidate of another connection`)
      }
      if (other.root_id === id) continue
      if (other.merged_into !== null) {
        throw new StoreFault('invalid_state', `${otherId} was merged into ${other.root_id}`)
      }
      changed = true
      const applications = await applicationsOf(tx, tenant, otherId)
      await tx.db
        .updateTable('candidate')
        .set({ root_id: id })
        .where('tenant', '=', tenant)
        .where('root_id', '=', otherId)
        .where('merged_into', 'is not', null)
        .execute()
      await tx.db
        .updateTable('candidate')
        .set({ merged_into: id, root_id: id, version: other.version + 1, updated_at: now })
        .where('tenant', '=', tenant)
        .where('id', '=', otherId)
        .execute()
      await moveApplications(tx, tenant, applications, id, now)
    }
    if (changed) {
      await showNewest(tx, tenant, id, now)
      await renewMatches(tx, tenant, [id, ...candidateIds], now)
    }
    return wholeCandidate(tx, tenant, id)
  },
)
