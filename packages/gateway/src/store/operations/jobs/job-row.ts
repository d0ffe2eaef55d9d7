import type { Insertable, Selectable } from 'kysely'
import { fold } from '../../../model/fold.ts'
import type { Instant } from '../../../model/instant.ts'
import { foldJobReference, type JobContent } from '../../../model/job.ts'
import type { JobTable } from '../../job-tables.ts'

export type JobRow = Selectable<JobTable>

/** Longer texts are found by their beginning only. */
const maxSearchLength = 1000

/** What a job is looked for by in lists. */
export function searchFold(remoteId: string, { title, brand, address, locationName }: JobContent): string {
  const words = [remoteId, title, brand, address.city, address.region, locationName ?? '']
  return fold(words.map((text) => text.slice(0, maxSearchLength)).join(' ')).slice(0, maxSearchLength)
}

/** A new job's row. `connection` is the one it belongs to. */
export function newJobRow(
  tenant: string,
  id: string,
  connection: { id: string; registration_id: string },
  job: { remoteId: string; content: JobContent },
  now: Instant,
): Insertable<JobTable> {
  const { remoteId, content } = job
  const reference = foldJobReference(remoteId)
  if (reference === null) throw new Error('A job needs a remoteId that a reference can mean')
  return {
    tenant,
    id,
    connection_id: connection.id,
    registration_id: connection.registration_id,
    remote_id: remoteId,
    reference_fold: reference,
    status: 'open',
    content: JSON.stringify(content),
    search_fold: searchFold(remoteId, content),
    has_questions: 0,
    rematch: null,
    version: 1,
    created_at: now,
    updated_at: now,
  }
}
