import { type Selectable, sql } from 'kysely'
import type { CandidateMatchStatus } from '../../../model/matching.ts'
import type { CandidateMatchTable } from '../../candidate-tables.ts'
import { readOfOneMoment, type Tx } from '../../interface.ts'
import { newestFirst, type Page, type PageOf } from '../../page.ts'
import type { LiveCandidate } from './tree.ts'

export interface CandidateMatchFilter {
  connectionId?: string
  /** Either of the two. */
  candidateId?: string
  status: CandidateMatchStatus
}

/** Two candidates that may be the same person. */
export interface WholeMatch {
  row: Selectable<CandidateMatchTable>
  candidates: [LiveCandidate, LiveCandidate]
}

export const listCandidateMatches = readOfOneMoment(
  async (tx, tenant, { page, filter }: { page: Page; filter: CandidateMatchFilter }): Promise<PageOf<WholeMatch>> => {
    const { connectionId, candidateId, status } = filter
    let query = among(tx, tenant, candidateId)
      .selectAll('candidate_match')
      .where('candidate_match.tenant', '=', tenant)
      .where('candidate_match.status', '=', status)
    if (connectionId) query = query.where('candidate_match.connection_id', '=', connectionId)
    const { rows, next } = await newestFirst(tx, 'candidate_match', query, page)
    return { rows: await matchWithCandidates(tx, tenant, rows), next }
  },
)

/** One candidate has few matches: SQLite goes through a cross join in the order written, them first. */
function among(tx: Tx, tenant: string, candidateId: string | undefined) {
  if (candidateId === undefined) return tx.db.selectFrom('candidate_match')
  const own = sql<{ at: number }>`(
    select position as at from candidate_match where tenant = ${tenant} and one_id = ${candidateId}
    union all select position from candidate_match where tenant = ${tenant} and other_id = ${candidateId})`.as('own')
  const query = tx.db.selectFrom(own).crossJoin('candidate_match').whereRef('candidate_match.position', '=', 'own.at')
  return query as unknown as ReturnType<typeof tx.db.selectFrom<'candidate_match'>>
}

/** The pairs with their candidates, in the order of the pairs. */
export async function matchWithCandidates(
  tx: Tx,
  tenant: string,
  rows: Selectable<CandidateMatchTable>[],
): Promise<WholeMatch[]> {
  if (rows.length === 0) return []
  const candidates = await tx.db
    .selectFrom('candidate')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(
      tx.dialect.anyOf(
        'id',
        rows.flatMap((row) => [row.one_id, row.other_id]),
      ),
    )
    .execute()
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return rows.map((row) => ({ row, candidates: [byId.get(row.one_id)!, byId.get(row.other_id)!] }))
}
