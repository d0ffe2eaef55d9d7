import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { UploadCause } from '../../../model/upload.ts'
import type { Tx } from '../../interface.ts'
import { insertUpload } from '../uploads/insert-upload.ts'

/** Whose files they are: a partner's, for all connections of a registration, or those of one connection. */
export interface DispositionAccount {
  registrationId: string
  connectionId: string | null
}

/** The rows of an account that are in no file yet. */
export function waitingOf(tenant: string, { registrationId, connectionId }: DispositionAccount): RawBuilder<boolean> {
  const own = connectionId === null ? sql`` : sql`and connection_id = ${connectionId}`
  return sql`tenant = ${tenant} and registration_id = ${registrationId} and upload_id is null and status is not null ${own}`
}

/** Writes an upload that holds nothing yet, with the call that makes it; answers its id. */
export async function insertDispositionUpload(
  tx: Tx,
  tenant: string,
  account: DispositionAccount,
  cause: UploadCause,
  now: Instant,
): Promise<string> {
  const { registrationId, connectionId } = account
  const id = tx.ids.newId('upload')
  const call = {
    kind: 'disposition_upload',
    lane: `${registrationId}/dispositions`,
    orderKey: `dispositions ${connectionId ?? registrationId}`,
  }
  await insertUpload(tx, tenant, { id, kind: 'disposition', registrationId, connectionId, cause, call }, now)
  return id
}
