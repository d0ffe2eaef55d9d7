import { write } from '../../interface.ts'
import { beingRemoved } from '../blobs/want-blob.ts'

/** Forgets bytes that `claimUnwantedBlobs` named and that are deleted now. */
export const removeBlobRows = write(async (tx, tenant, { hashes }: { hashes: string[] }): Promise<void> => {
  await tx.db
    .deleteFrom('blob')
    .where('tenant', '=', tenant)
    .where('refs', '=', beingRemoved)
    .where(tx.dialect.anyOf('sha256', hashes))
    .execute()
})
