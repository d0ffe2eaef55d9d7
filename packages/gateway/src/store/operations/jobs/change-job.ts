import type { Instant } from '../../../model/instant.ts'
import type { JobContent, JobStatus } from '../../../model/job.ts'
import { write } from '../../interface.ts'
import { changeRow } from '../change-row.ts'
import { findRow } from '../find-row.ts'
import { noteFeedChange } from './feed-changes.ts'
import { searchFold } from './job-row.ts'

/** Changes what is said of a job, or closes or reopens it, at the version that the caller read (`changeRow`). */
export const changeJob = write(
  async (tx, tenant, args: { id: string; version: number; content?: JobContent; status?: JobStatus; now: Instant }) => {
    const { id, version, content, status, now } = args
    const before = await findRow(tx, 'job', tenant, id)
    const set = {
      ...(content && { content: JSON.stringify(content), search_fold: searchFold(before.remote_id, content) }),
      ...(status && { status }),
    }
    const row = await changeRow(tx, 'job', tenant, { id, version, set, now })
    await noteFeedChange(tx, tenant, [{ id: row.connection_id, registration_id: row.registration_id }], now)
    return row
  },
)
