import { sql } from 'kysely'
import { instanceWrite } from '../../interface.ts'
import { beingRemoved, wantedForMs } from '../blobs/want-blob.ts'

/** A removal that was cut off is taken up again after this. Whoever is not done by half of it leaves the rest. Milliseconds. */
export const removalMs = 15_000

/**
 * Marks bytes that nobody refers to, or is about to, as being removed, and answers them, together with those whose removal
 * was cut off. They are the caller's alone, who deletes the bytes, then the rows with `removeBlobRows`.
 */
export const claimUnwantedBlobs = instanceWrite(
  async (tx, { now, limit }: { now: number; limit: number }): Promise<{ tenant: string; sha256: string }[]> => {
    const { rows } = await sql<{ tenant: string; sha256: string }>`
      update blob set refs = ${beingRemoved}, wanted_at = ${now}
      where (tenant, sha256) in (
        select tenant, sha256 from blob where refs <= 0
          and (refs = 0 and (wants = 0 or wanted_at < ${now - wantedForMs})
            or refs = ${beingRemoved} and wanted_at < ${now - removalMs})
        limit ${limit} ${tx.dialect.skipLocked})
      returning tenant, sha256`.execute(tx.db)
    return rows
  },
)
