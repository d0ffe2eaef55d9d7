import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'

/** See `Dialect.lockKey`. Two keys with the same hash merely wait for each other. */
export const lockKey: Dialect['lockKey'] = async (db, key) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}
