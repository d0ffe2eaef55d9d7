import { sql } from 'kysely'
import { formatInstant, type Instant } from '../../../model/instant.ts'
import type { UploadCause } from '../../../model/upload.ts'
import { StoreFault, type Tx, write } from '../../interface.ts'
import { type ShownUpload, shownUpload } from '../uploads/upload-view.ts'
import { type DispositionAccount, insertDispositionUpload, waitingOf } from './disposition-account.ts'

export interface DispositionPlan {
  registrationId: string
  /** Where no partner stands for all connections, each has files of its own, and an hour and a day of its own. */
  perConnection: boolean
  /** Least time from one accepted upload to the next. Milliseconds. */
  minMs: number
  /** After this a file is uploaded even if it holds nothing. Milliseconds. */
  maxMs: number
  cause: UploadCause
  now: Instant
}

/**
 * Makes an upload for each account that has something to tell and may do so now; answers those. Its rows are taken when
 * its turn comes. The next one is made when the one before was accepted or given up. A request that leads to no upload
 * is refused (`invalid_state`) with the reason.
 */
export const planDispositionUploads = write(async (tx, tenant, plan: DispositionPlan): Promise<ShownUpload[]> => {
  const { registrationId, cause, now } = plan
  await tx.dialect.lockKey(tx.db, `${tenant} dispositions ${registrationId}`)
  const connections = plan.perConnection ? await connectionsOf(tx, tenant, registrationId) : [null]
  const uploads: ShownUpload[] = []
  let refusal = 'no disposition waits to be uploaded'
  for (const connectionId of connections) {
    const account = { registrationId, connectionId }
    const { isOpen, last } = await standing(tx, tenant, account)
    const isDayOver = last !== null && last + plan.maxMs <= now
    if (isOpen) {
      refusal = 'an upload is on its way'
    } else if (last !== null && last + plan.minMs > now) {
      refusal = `the next upload is allowed at ${formatInstant(last + plan.minMs)}`
    } else if (isDayOver || (await hasWaiting(tx, tenant, account))) {
      uploads.push(await shownUpload(tx, tenant, await insertDispositionUpload(tx, tenant, account, cause, now)))
    }
  }
  if (uploads.length === 0 && cause === 'request') throw new StoreFault('invalid_state', refusal)
  return uploads
})

/** Connections with rows that wait, or that had an upload before. */
async function connectionsOf(tx: Tx, tenant: string, registrationId: string): Promise<string[]> {
  const { rows } = await sql<{ connection_id: string }>`
    select connection_id from disposition where tenant = ${tenant} and registration_id = ${registrationId}
      and upload_id is null and status is not null
    union select connection_id from upload where tenant = ${tenant} and registration_id = ${registrationId}
      and kind = 'disposition' and connection_id is not null
    order by connection_id`.execute(tx.db)
  return rows.map((row) => row.connection_id)
}

async function standing(tx: Tx, tenant: string, { registrationId, connectionId }: DispositionAccount) {
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

async function hasWaiting(tx: Tx, tenant: string, account: DispositionAccount): Promise<boolean> {
  const { rows } = await sql`select 1 from disposition where ${waitingOf(tenant, account)} limit 1`.execute(tx.db)
  return rows.length > 0
}
