import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'
import { beingRemoved } from '../blobs/want-blob.ts'

/** How long bytes without a reference are left alone: somebody may be about to refer to them (`BlobStore`). */
const graceMs = 60 * 60 * 1000

/**
 * Marks bytes that nobody refers to as being removed, and answers them, together with those whose removal was cut off.
 * The caller deletes the bytes, then the rows with `removeBlobRows`.
 */
export const claimUnwantedBlobs = instanceWrite(
  async (tx, { now, limit }: { now: number; limit: number }): Promise<{ tenant: string; sha256: string }[]> => {
    await sql`update blob set refs = ${beingRemoved} where refs = 0 and wanted_at < ${now - graceMs}`.execute(tx.db)
    return tx.db.selectFrom('blob').select(['tenant', 'sha256']).where('refs', '=', beingRemoved).limit(limit).execute()
  },
)
