import { sql } from 'kysely'
import type { Dialect } from '../../interface.ts'

/**
 * See `Dialect.settled`. Transactions of this database alone count: the server's own `pg_snapshot_xmin` waits for those
 * of its other databases too, and one that runs there for an hour would hold our events back as long.
 *
 * A transaction that writes here holds a lock on a table of ours before it has an id, and on its id until it ends. So
 * what has ended by now is visible to the next query, whose snapshot is younger, and what begins later has a higher id.
 */
export const settled: Dialect['settled'] = async (db, table) => {
  const { rows } = await sql<{ horizon: string }>`
    with next as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xid),
    writing as (
      -- Locks know the lower half of an id. One that is less than half a turn back is that far before the next
      -- one. The others are not before it: it is what follows the last id that has ended, and younger ones may be running.
      select next.xid - behind as xid
      from pg_locks, next, lateral (select (next.xid - transactionid::text::bigint) & 4294967295 as behind) turned
      where locktype = 'transactionid' and mode = 'ExclusiveLock' and granted and pid in (
        select pid from pg_locks where locktype = 'relation'
          and database = (select oid from pg_database where datname = current_database()))
        and pid <> pg_backend_pid() and behind < 2147483648)
    select least(next.xid, (select min(xid) from writing))::text as horizon from next`.execute(db)
  return sql<boolean>`${sql.ref(`${table}.xid`)} < ${rows[0]!.horizon}::text::xid8`
}
