import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'

/** See `Dialect.lockKey`. Two keys with the same hash merely wait for each other. */
export const lockKey: Dialect['lockKey'] = async (db, key) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}

/** See `Dialect.shareKeys`. In the order of the hashes, so that two that share with different partners cannot deadlock. */
export const shareKeys: Dialect['shareKeys'] = async (db, keys) => {
  if (keys.length === 0) return
  await sql`select pg_advisory_xact_lock_shared(hash) from (
    select distinct hashtextextended(key, 0) as hash from unnest(${keys as string[]}::text[]) as given (key)
    order by hash) ordered`.execute(db)
}
