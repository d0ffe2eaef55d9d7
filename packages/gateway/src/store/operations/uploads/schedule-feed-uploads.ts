import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import { type Tx, write } from '../../interface.ts'
import { feedUploadCall } from './feed-upload-call.ts'
import { insertUpload } from './insert-upload.ts'

export interface FeedSchedule {
  registrationId: string
  /** One feed for all connections. */
  aggregate: boolean
  everyMs: number
  now: Instant
}

/**
 * Asks for the uploads that are due: of every feed that ever had a job and whose last upload, whoever asked for it, was
 * asked for `everyMs` ago or longer. Processes that do so at the same time ask once.
 */
export const scheduleFeedUploads = write(async (tx, tenant, schedule: FeedSchedule): Promise<number> => {
  const { registrationId, aggregate, now } = schedule
  await tx.dialect.lockKey(tx.db, `${tenant} feed schedule ${registrationId}`)
  const due = aggregate ? await dueBulk(tx, tenant, schedule) : await dueSingles(tx, tenant, schedule)
  for (const connectionId of due) {
    const upload = {
      id: tx.ids.newId('upload'),
      kind: connectionId === null ? ('bulk' as const) : ('single' as const),
      registrationId,
      connectionId,
      cause: 'schedule' as const,
      call: feedUploadCall(registrationId, connectionId),
    }
    await insertUpload(tx, tenant, upload, now)
  }
  return due.length
})

async function dueBulk(tx: Tx, tenant: string, { registrationId, everyMs, now }: FeedSchedule): Promise<null[]> {
  const { rows } = await sql`select 1 from job where tenant = ${tenant} and registration_id = ${registrationId}
    and not exists (select 1 from upload u where u.tenant = ${tenant} and u.registration_id = ${registrationId}
      and u.kind = 'bulk' and u.created_at > ${now - everyMs}) limit 1`.execute(tx.db)
  return rows.length > 0 ? [null] : []
}

async function dueSingles(tx: Tx, tenant: string, { registrationId, everyMs, now }: FeedSchedule): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from connection c
    where c.tenant = ${tenant} and c.registration_id = ${registrationId} and c.status = 'active'
    and exists (select 1 from job j where j.tenant = ${tenant} and j.connection_id = c.id)
    and not exists (select 1 from upload u where u.tenant = ${tenant} and u.connection_id = c.id
      and u.kind = 'single' and u.created_at > ${now - everyMs})
    order by c.position`.execute(tx.db)
  return rows.map(({ id }) => id)
}
