import { sql } from 'kysely'
import { write } from '../../interface.ts'

/**
 * Says that bytes are about to be stored: until an hour from `now` nothing removes them, so that a reference to them can
 * be committed once they are durable.
 */
export const wantBlobs = write(
  async (tx, tenant, args: { blobs: { sha256: string; size: number }[]; now: number }): Promise<void> => {
    const unique = new Map(args.blobs.map((blob) => [blob.sha256, blob]))
    const rows = [...unique.values()]
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
      .map(({ sha256, size }) => ({ tenant, sha256, size, refs: 0, wanted_at: args.now, bytes: null }))
    if (rows.length === 0) return
    await tx.db
      .insertInto('blob')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'sha256']).doUpdateSet({ wanted_at: sql`excluded.wanted_at` }),
      )
      .execute()
  },
)
