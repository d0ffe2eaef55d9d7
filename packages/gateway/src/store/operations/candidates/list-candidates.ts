import { sql } from 'kysely'
import { emailTrait } from '../../../model/matching.ts'
import { read, type Tx } from '../../interface.ts'
import type { Page } from '../../page.ts'
import { newestFound, tenantOfFound } from '../words/newest-found.ts'

export interface CandidateFilter {
  connectionId?: string
  /** Any that they gave, whatever its case. */
  email?: string
  /** Words of names and e-mails, all of which are to be found; the last one may be the beginning of a word. */
  q?: string
}

/** Candidates that were not merged into others. */
export const listCandidates = read((tx, tenant, { page, filter }: { page: Page; filter: CandidateFilter }) => {
  let query = among(tx, tenant, filter)
    .selectAll('candidate')
    .where(tenantOfFound('candidate', filter.q), '=', tenant)
    .where('candidate.merged_into', 'is', null)
  if (filter.connectionId) query = query.where('candidate.connection_id', '=', filter.connectionId)
  return newestFound(tx, 'candidate', query, filter.q, page)
})

/** Few have the same e-mail: SQLite goes through a cross join in the order written, them first. */
function among(tx: Tx, tenant: string, { email }: CandidateFilter) {
  if (email === undefined) return tx.db.selectFrom('candidate')
  const bearers = sql<{ root_id: string }>`(select distinct bearer.root_id from candidate_trait
    join candidate bearer on bearer.tenant = candidate_trait.tenant and bearer.id = candidate_trait.candidate_id
    where candidate_trait.tenant = ${tenant} and candidate_trait.trait = ${emailTrait(email) ?? ''})`.as('of')
  const own = tx.db.selectFrom(bearers).crossJoin('candidate').whereRef('candidate.id', '=', 'of.root_id')
  return own as unknown as ReturnType<typeof tx.db.selectFrom<'candidate'>>
}
