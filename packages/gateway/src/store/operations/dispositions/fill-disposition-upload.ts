import { sql } from 'kysely'
import type { UploadCause } from '../../../model/upload.ts'
import { type Tx, write } from '../../interface.ts'
import { findRow } from '../find-row.ts'
import { type DispositionAccount, insertDispositionUpload, waitingOf } from './disposition-account.ts'

export interface Filling {
  uploadId: string
  /** Rows to take now, few enough that nobody who writes has to wait. */
  limit: number
  /** Rows in one file at most. */
  maxRows: number
}

/**
 * Takes rows that wait into an upload, the oldest changes first; answers how many. A row is in one upload and stays with
 * it. What is more than one file may hold goes into another one of the same run.
 */
export const fillDispositionUpload = write(async (tx, tenant, filling: Filling): Promise<number> => {
  const { uploadId, limit, maxRows } = filling
  const upload = await findRow(tx, 'upload', tenant, uploadId)
  const account = { registrationId: upload.registration_id, connectionId: upload.connection_id }
  const held = upload.row_count ?? 0
  const result = await sql`update disposition set upload_id = ${uploadId} where upload_id is null and position in (
    select position from disposition where ${waitingOf(tenant, account)}
    order by changed_at, position limit ${Math.min(limit, maxRows - held)})`.execute(tx.db)
  const taken = Number(result.numAffectedRows ?? 0)
  await sql`update upload set row_count = ${held + taken} where tenant = ${tenant} and id = ${uploadId}`.execute(tx.db)
  if (held + taken >= maxRows) await goOn(tx, tenant, account, upload)
  return taken
})

/** Makes the next file of the run, where there is more and none is on its way. */
async function goOn(
  tx: Tx,
  tenant: string,
  account: DispositionAccount,
  { id, cause, created_at: createdAt }: { id: string; cause: string; created_at: number },
): Promise<void> {
  const { rows } = await sql`select 1 from disposition where ${waitingOf(tenant, account)}
    and not exists (select 1 from upload u join outbox_item i on i.tenant = u.tenant and i.id = u.item_id
      where u.tenant = ${tenant} and u.registration_id = ${account.registrationId} and u.kind = 'disposition'
      and u.id <> ${id} and u.accepted_at is null and i.status = 'pending')
    limit 1`.execute(tx.db)
  if (rows.length > 0) await insertDispositionUpload(tx, tenant, account, cause as UploadCause, createdAt)
}
