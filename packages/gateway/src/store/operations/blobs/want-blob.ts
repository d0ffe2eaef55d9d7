import { sql } from 'kysely'
import { write } from '../../interface.ts'

/** The `refs` of bytes that are being removed. */
export const beingRemoved = -1

/**
 * Says that bytes are about to be stored: until an hour from `now` nothing removes them, so that a reference to them can
 * be committed once they are durable. False while the same bytes are just being removed: ask again a moment later.
 */
export const wantBlob = write(
  async (tx, tenant, args: { sha256: string; size: number; now: number }): Promise<boolean> => {
    const result = await sql`
      insert into blob (tenant, sha256, size, refs, wanted_at) values (${tenant}, ${args.sha256}, ${args.size}, 0, ${args.now})
      on conflict (tenant, sha256) do update set wanted_at = excluded.wanted_at where blob.refs <> ${beingRemoved}`.execute(
      tx.db,
    )
    return Number(result.numAffectedRows ?? 0) === 1
  },
)
