import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { feedUploadCall } from './feed-upload-call.ts'
import { insertUpload } from './insert-upload.ts'
import { type ShownUpload, shownUpload } from './upload-view.ts'

/** Asks for the upload of one feed now: a connection's, or the aggregate one of a registration. */
export const requestFeedUpload = write(
  async (
    tx,
    tenant,
    args: { registrationId: string; connectionId: string | null; now: Instant },
  ): Promise<ShownUpload> => {
    const { registrationId, connectionId, now } = args
    const id = tx.ids.newId('upload')
    const kind = connectionId === null ? 'bulk' : 'single'
    const call = feedUploadCall(registrationId, connectionId)
    await insertUpload(tx, tenant, { id, kind, registrationId, connectionId, cause: 'request', call }, now)
    return shownUpload(tx, tenant, id)
  },
)
