import { sql } from 'kysely'
import { write } from '../../interface.ts'

/**
 * How long bytes that somebody is about to refer to are theirs, unless that is said again (`renewWants`): whoever died says
 * it no more. Until then nothing removes them, unless the count of those who are about to says that nobody is.
 */
export const wantedForMs = 10_000
/** How often it is said again. Milliseconds. */
export const renewWantsMs = 2500

/** In SQL: bytes that are referred to, or that somebody is about to refer to. The others may be gone at any moment. */
export const isHeld = '(refs > 0 or refs = 0 and wants > 0)'
/** Somebody wanted bytes, and stood still for seconds before referring to them. */
export const removedTooSoon = () => new Error('The bytes were removed before they were referred to')

/** The `refs` of bytes that are being removed. */
export const beingRemoved = -1

/**
 * Says that bytes are about to be stored: for `wantedForMs` from `now` nothing removes them, so that a reference to them can
 * be committed once they are durable. False while the same bytes are just being removed: ask again a moment later.
 */
export const wantBlob = write(
  async (tx, tenant, args: { sha256: string; size: number; now: number }): Promise<boolean> => {
    const result = await sql`
      insert into blob (tenant, sha256, size, refs, wanted_at, wants)
      values (${tenant}, ${args.sha256}, ${args.size}, 0, ${args.now}, 1)
      on conflict (tenant, sha256) do update set wanted_at = excluded.wanted_at,
        -- Whoever died before referring to them does not count for ever.
        wants = case when blob.wanted_at < ${args.now - wantedForMs} then 1 else blob.wants + 1 end
      where blob.refs <> ${beingRemoved}`.execute(tx.db)
    return Number(result.numAffectedRows ?? 0) === 1
  },
)
