import type { JobStatus } from '../../../model/job.ts'
import { read } from '../../interface.ts'
import { newestFirst, type Page } from '../../page.ts'
import { searchWords } from '../words/search-words.ts'

export interface JobFilter {
  connectionId?: string
  status?: JobStatus
  remoteId?: string
  /** Words of title, brand, place or id, all of which are to be found, whatever stands around them. */
  q?: string
}

export const listJobs = read((tx, tenant, { page, filter }: { page: Page; filter: JobFilter }) => {
  let query = tx.db.selectFrom('job').selectAll().where('tenant', '=', tenant)
  if (filter.connectionId) query = query.where('connection_id', '=', filter.connectionId)
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.remoteId !== undefined) query = query.where('remote_id', '=', filter.remoteId)
  if (filter.q !== undefined) {
    const words = searchWords(filter.q)
    if (words.length === 0) return Promise.resolve({ rows: [], next: null })
    // Words are letters and digits, so nothing in them means anything to `like`.
    for (const word of words) query = query.where('search_fold', 'like', `%${word}%`)
  }
  return newestFirst(tx, 'job', query, page)
})
