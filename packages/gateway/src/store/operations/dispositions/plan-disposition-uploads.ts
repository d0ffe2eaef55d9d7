import { sql } from 'kysely'
import { formatInstant, type Instant } from '../../../model/instant.ts'
import type { UploadCause } from '../../../model/upload.ts'
import { StoreFault, type Tx, write } from '../../interface.ts'
import { insertUpload } from '../uploads/insert-upload.ts'
import { type ShownUpload, shownUpload } from '../uploads/upload-view.ts'

export interface DispositionPlan {
  registrationId: string
  /** Where no partner stands for all connections, each has files of its own, and an hour and a day of its own. */
  perConnection: boolean
  /** Least time from one accepted upload to the next. Milliseconds. */
  minMs: number
  /** After this a file is uploaded even if it holds nothing. Milliseconds. */
  maxMs: number
  /** Rows in one file at most. */
  maxRows: number
  cause: UploadCause
  now: Instant
}

/**
 * Puts the rows that wait into uploads, in the order of their times; answers those. A row is in one upload and stays with
 * it, so nothing is told twice; the next file is made when the one before was accepted or given up. A request that leads
 * to no upload is refused (`invalid_state`) with the reason.
 */
export const planDispositionUploads = write(async (tx, tenant, plan: DispositionPlan): Promise<ShownUpload[]> => {
  const { registrationId, now } = plan
  await tx.dialect.lockKey(tx.db, `${tenant} dispositions ${registrationId}`)
  const accounts = plan.perConnection ? await accountsOf(tx, tenant, registrationId) : [null]
  const uploads: ShownUpload[] = []
  let refusal = 'no disposition waits to be uploaded'
  for (const connectionId of accounts) {
    const { isOpen, last } = await standing(tx, tenant, registrationId, connectionId)
    if (isOpen) {
      refusal = 'an upload is on its way'
    } else if (last !== null && last + plan.minMs > now) {
      refusal = `the next upload is allowed at ${formatInstant(last + plan.minMs)}`
    } else {
      const isDayOver = last !== null && last + plan.maxMs <= now
      for (const id of await makeUploads(tx, tenant, plan, connectionId, isDayOver)) {
        uploads.push(await shownUpload(tx, tenant, id))
      }
    }
  }
  if (uploads.length === 0 && plan.cause === 'request') throw new StoreFault('invalid_state', refusal)
  return uploads
})

/** Connections with rows that wait, or that had an upload before. */
async function accountsOf(tx: Tx, tenant: string, registrationId: string): Promise<string[]> {
  const { rows } = await sql<{ connection_id: string }>`
    select connection_id from disposition where tenant = ${tenant} and registration_id = ${registrationId}
      and upload_id is null and status is not null
    union select connection_id from upload where tenant = ${tenant} and registration_id = ${registrationId}
      and kind = 'disposition' and connection_id is not null
    order by connection_id`.execute(tx.db)
  return rows.map((row) => row.connection_id)
}

async function standing(tx: Tx, tenant: string, registrationId: string, connectionId: string | null) {
  const ofAccount = connectionId === null ? sql`true` : sql`u.connection_id = ${connectionId}`
  const { rows } = await sql<{ open: number; last: number | null }>`
    select (select count(*) from upload u join outbox_item i on i.tenant = u.tenant and i.id = u.item_id
        where u.tenant = ${tenant} and u.registration_id = ${registrationId} and u.kind = 'disposition'
        and u.accepted_at is null and i.status = 'pending' and ${ofAccount}) as open,
      (select max(u.accepted_at) from upload u where u.tenant = ${tenant} and u.registration_id = ${registrationId}
        and u.kind = 'disposition' and u.accepted_at is not null and ${ofAccount}) as last`.execute(tx.db)
  const { open, last } = rows[0]!
  return { isOpen: Number(open) > 0, last: last === null ? null : Number(last) }
}

/** Uploads for all rows that wait; an empty one where the day is over without any. Answers their ids. */
async function makeUploads(
  tx: Tx,
  tenant: string,
  plan: DispositionPlan,
  connectionId: string | null,
  isDayOver: boolean,
): Promise<string[]> {
  const { registrationId, maxRows, cause, now } = plan
  const call = {
    kind: 'disposition_upload',
    lane: `${registrationId}/dispositions`,
    orderKey: `dispositions ${connectionId ?? registrationId}`,
  }
  const ids: string[] = []
  for (let taken = maxRows; taken === maxRows; ) {
    const id = tx.ids.newId('upload')
    taken = await takeRows(tx, tenant, plan, connectionId, id)
    if (taken === 0 && (ids.length > 0 || !isDayOver)) break
    await insertUpload(
      tx,
      tenant,
      { id, kind: 'disposition', registrationId, connectionId, cause, rowCount: taken, call },
      now,
    )
    ids.push(id)
  }
  return ids
}

async function takeRows(
  tx: Tx,
  tenant: string,
  { registrationId, maxRows }: DispositionPlan,
  connectionId: string | null,
  uploadId: string,
): Promise<number> {
  const ofAccount = connectionId === null ? sql`true` : sql`connection_id = ${connectionId}`
  const result = await sql`update disposition set upload_id = ${uploadId} where position in (
    select position from disposition where tenant = ${tenant} and registration_id = ${registrationId}
      and upload_id is null and status is not null and ${ofAccount}
    order by changed_at, position limit ${maxRows})`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
}
