import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Database } from '../../schema.ts'
import { together } from '../../together.ts'
import type { PreparingClient } from './prepared.ts'

type Client = pg.PoolClient & PreparingClient
type Query = (text: string, values: unknown[]) => Promise<pg.QueryResult>

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
  const client = await connectTo(pool)
  let broken: Error | undefined
  try {
    // The beginning travels with the first statement. It fails only where the connection is lost, and all behind it too.
    const [, value] = await together(client.query(begin), work(writing(client)))
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
  const client = await connectTo(pool)
  const begun = client.query('begin isolation level repeatable read read only')
  const end = () =>
    Promise.all([begun, client.query('rollback')]).then(
      () => client.release(),
      (fault: Error) => client.release(fault),
    )
  try {
    const [, value] = await together(begun, work(reading(client)))
    return value
  } finally {
    void end()
  }
}

/**
 * Each statement in a transaction of its own that need not wait for the disk; beginning and end travel with it. For what
 * is of no use any more after a crash of the server.
 */
export function inHaste(pool: pg.Pool): Kysely<Database> {
  return kyselyOver(async () => {
    const client = await connectTo(pool)
    const query: Query = async (text, values) => {
      const begun = client.query(`${begin}; set local synchronous_commit = off`)
      const [, result] = await together(begun, client.queryAgain(text, values), client.query('commit'))
      return result
    }
    return { query, release: () => client.release() }
  })
}

const writing = handles((client) => client.queryAgain.bind(client))
const reading = handles((client) => client.query.bind(client))

/** One for each connection: it holds nothing but the way there. */
function handles(queryOf: (client: Client) => Query): (client: Client) => Kysely<Database> {
  const made = new WeakMap<Client, Kysely<Database>>()
  return (client) => {
    let handle = made.get(client)
    if (!handle) {
      const only = { query: queryOf(client), release() {} }
      handle = kyselyOver(async () => only)
      made.set(client, handle)
    }
    return handle
  }
}

const connectTo = (pool: pg.Pool) => pool.connect() as Promise<Client>

const kyselyOver = (connect: () => Promise<{ query: Query; release(): void }>): Kysely<Database> =>
  new Kysely({ dialect: new PostgresDialect({ pool: { connect, end: async () => {} } as never }) })
