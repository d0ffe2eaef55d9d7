import pg from 'pg'
import { migrate } from '../../migrations/migrate.ts'
import { columnTypes } from './types.ts'

/** Any number, the same in every Gangway: the advisory lock that lets one process migrate at a time. */
const migrationLock = 4_264_928

/** The oldest PostgreSQL whose behaviour we rely on. */
const minVersion = 150000

/**
 * Brings the schema up to date, in one transaction; processes that start together wait for one another. A connection has
 * to be there within `timeoutMs`; what is done on it takes as long as it takes.
 */
export async function migratePostgres(url: string, timeoutMs: number): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'gangway',
    connectionTimeoutMillis: timeoutMs,
  })
  // Whoever waits hears of a broken connection by the statement; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    if (rows[0].version < minVersion) {
      throw new Error(
        `DATABASE_URL names a PostgreSQL ${Math.floor(rows[0].version / 10000)}; Gangway needs version 15 or later.`,
      )
    }
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await migrate({
      types: columnTypes,
      execute: async (statement) => void (await client.query(statement)),
      applied: async () => (await client.query('select name from migration order by number')).rows.map((r) => r.name),
      record: async (name) =>
        void (await client.query('insert into migration select coalesce(max(number), 0) + 1, $1 from migration', [
          name,
        ])),
    })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}
