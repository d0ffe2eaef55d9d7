import type pg from 'pg'
import { type Soon, soon } from '../../soon.ts'

/** How soon after a write it is looked at. Milliseconds. */
const afterMs = 3000
/** How long the server may take over it: it is in nobody's way. Milliseconds. */
const patienceMs = 600_000
/** However few rows are read in passing, that costs little. */
const fewRows = 500

const doubled = `select quote_ident(s.relname) as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
  where schemaname = current_schema() and n_mod_since_analyze >= ${fewRows} and n_mod_since_analyze > c.reltuples`

/**
 * Has the server look again at tables that have doubled since it last did; asked after a write. Until then the planner
 * knows nothing of what is in them, and reads an index from end to end for one row; the server's own look comes once a
 * minute, in which a hundred thousand rows may come.
 */
export function createAnalysing(pool: pg.Pool, report: (error: Error) => void): Soon {
  const run = async () => {
    const { rows } = await pool.query<{ name: string }>(doubled)
    // Where another process is at one of them, it is left to that.
    if (rows.length === 0) return
    const text = `analyze (skip_locked) ${rows.map(({ name }) => name).join(', ')}`
    await pool.query({ text, query_timeout: patienceMs } as pg.QueryConfig)
  }
  return soon({ afterMs, report, run })
}
