import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database } from '../../schema.ts'
import { together } from '../../together.ts'

/** One for each connection: it holds nothing but the way there. */
const handles = new WeakMap<pg.PoolClient, Kysely<Database>>()

/**
 * No write reads a table from end to end where an index leads to the rows. The planner would, of a table that is almost
 * empty, and such a plan, once made for a prepared statement, stays while the table fills.
 */
const begin = 'begin; set local enable_seqscan = off'

/**
 * Runs something in a transaction of its own. Statements that are given to `db` at one time travel together, which
 * Kysely's own transactions would send one after the other. What `notice` answers at the end is told to all processes with the commit.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (db: Kysely<Database>) => Promise<T>,
  notice: () => string | null,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // The beginning travels with the first statement. It fails only where the connection is lost, and all behind it too.
    const [, value] = await together(client.query(begin), work(handleOf(client)))
    const payload = notice()
    const told = payload === null ? [] : [client.query('select pg_notify($1, $2)', ['gangway', payload])]
    const [{ command }] = await together(client.query('commit'), ...told)
    // So ends what was committed after one of its statements had failed.
    if (command === 'ROLLBACK') throw new Error('The transaction was rolled back: a statement of it had failed')
    return value
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Reads, all of one moment. The beginning travels with the first statement, and nobody waits for the end: where either
 * fails nothing is lost, and the connection is given up.
 */
export async function atOneMoment<T>(pool: pg.Pool, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const begun = client.query('begin isolation level repeatable read read only')
  const end = () =>
    Promise.all([begun, client.query('rollback')]).then(
      () => client.release(),
      (fault: Error) => client.release(fault),
    )
  try {
    const [, value] = await together(begun, work(handleOf(client)))
    return value
  } finally {
    void end()
  }
}

function handleOf(client: pg.PoolClient): Kysely<Database> {
  let handle = handles.get(client)
  if (!handle) {
    const only = { query: client.query.bind(client), release() {} }
    const pool = { connect: async () => only, end: async () => {} }
    handle = new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) })
    handles.set(client, handle)
  }
  return handle
}
