import { fold } from '../../../model/fold.ts'
import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'

export interface CandidateFilter {
  connectionId?: string
  /** Whatever its case. */
  email?: string
}

export const listCandidates = read((tx, tenant, { page, filter }: { page: Page; filter: CandidateFilter }) => {
  let query = tx.db.selectFrom('candidate').selectAll().where('tenant', '=', tenant)
  if (filter.connectionId) query = query.where('connection_id', '=', filter.connectionId)
  if (filter.email !== undefined) query = query.where('email_fold', '=', fold(filter.email))
  return newestFirst(tx, 'candidate', query, page)
})
