import type { Instant } from '../../../model/instant.ts'
import { write } from '../../interface.ts'
import { findRow } from '../find-row.ts'

export interface AcceptedUpload {
  id: string
  /** In bytes. */
  size: number
  sha256: string
  /** Where the store of the platform put it, as far as the form said. */
  objectKey: string | null
  now: Instant
}

/** Notes that the file was taken. From now on it is never sent again, whatever becomes of the try. */
export const noteUpload = write(async (tx, tenant, { id, size, sha256, objectKey, now }: AcceptedUpload) => {
  const { version } = await findRow(tx, 'upload', tenant, id)
  await tx.db
    .updateTable('upload')
    .set({ size, sha256, object_key: objectKey, accepted_at: now, version: version + 1, updated_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
  // Others may have waited for it.
  tx.wake('uploads')
})
