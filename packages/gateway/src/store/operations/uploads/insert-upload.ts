import type { UploadCause, UploadKind } from '../../../model/upload.ts'
import type { Tx } from '../../interface.ts'
import { enqueueItem, type NewItem } from '../outbox/enqueue-item.ts'

export interface NewUpload {
  id: string
  kind: UploadKind
  registrationId: string
  connectionId: string | null
  cause: UploadCause
  call: Pick<NewItem, 'kind' | 'lane' | 'orderKey' | 'replacesUnsent' | 'limit'>
}

/** Writes an upload and the call that makes it, in the caller's transaction. */
export async function insertUpload(tx: Tx, tenant: string, upload: NewUpload, now: number): Promise<void> {
  const { id, registrationId, connectionId } = upload
  const call = { ...upload.call, registrationId, recordId: id, ...(connectionId !== null && { connectionId }) }
  const itemId = await enqueueItem(tx, tenant, call, now)
  await tx.dialect.insertMany(tx.db, 'upload', [
    {
      tenant,
      id,
      kind: upload.kind,
      registration_id: registrationId,
      connection_id: connectionId,
      cause: upload.cause,
      item_id: itemId,
      version: 1,
      created_at: now,
      updated_at: now,
    },
  ])
}
