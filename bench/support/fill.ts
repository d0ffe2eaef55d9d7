import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Home } from './gateway.ts'

/**
 * Multiplies one application that came in by the front door, with everything that belongs to it: each copy gets ids, a
 * hash and a person of its own, and is otherwise the same, bytes and all. Written straight into the tables, because the
 * front door would take an hour, and only while no Gateway is running on them.
 */
export function multiplyApplication(home: Home, count: number): Promise<void> {
  return multiply(home, count, applicationTables, readApplication, copyTraits)
}

/** Likewise one job that was made through the API: each copy has ids of its own. */
export function multiplyJob(home: Home, count: number): Promise<void> {
  return multiply(home, count, ['job'], async (one) => {
    const id = await one('select id from job')
    const remoteId = await one('select remote_id from job')
    return [
      [id, "'job_' || copy.ending"],
      [remoteId, 'copy.stamp'],
      [remoteId.toLowerCase(), 'copy.stamp'],
    ]
  })
}

async function multiply(
  home: Home,
  count: number,
  tables: readonly string[],
  readOriginal: (one: (query: string) => Promise<string>) => Promise<Original>,
  copyMore?: (database: Database, original: Original) => Promise<void>,
): Promise<void> {
  const database = home.databaseUrl
    ? await openPostgres(home.databaseUrl)
    : openSqlite(join(home.dataDir, 'gangway.db'))
  try {
    const original = await readOriginal(async (query) => String(Object.values((await database.rows(query))[0]!)[0]))
    await database.makeCopies(count)
    await copyMore?.(database, original)
    for (const table of tables) await copyRows(database, table, original)
    await database.finish()
  } finally {
    await database.close()
  }
}

/** Every table that holds a part of an application, once it has been delivered. */
const applicationTables = [
  'message',
  'message_body',
  'message_key',
  'message_record',
  'candidate',
  'candidate_identity',
  'application',
  'document',
  'blob',
  'event',
  'outbox_item',
  'attempt',
]

interface Database {
  rows(query: string): Promise<Record<string, unknown>[]>
  execute(statement: string): Promise<void>
  /** The columns of a table that are text, and the others that a copy takes over as they are. */
  columns(table: string): Promise<{ name: string; isText: boolean }[]>
  /** Makes the table `copy`: for each copy an ending for ids, a stamp, and hashes. */
  makeCopies(count: number): Promise<void>
  finish(): Promise<void>
  close(): Promise<void>
}

/** What stands in the original's rows, and the SQL for what stands in its place in a copy's. */
type Original = [value: string, replacement: string][]

async function readApplication(one: (query: string) => Promise<string>): Promise<Original> {
  const ids = ['message', 'candidate', 'application', 'document', 'event', 'outbox_item']
  const original: Original = []
  for (const table of ids) {
    const id = await one(`select id from ${table}`)
    original.push([id, `'${id.slice(0, 4)}' || copy.ending`])
  }
  const remoteId = await one('select remote_id from application')
  original.push([remoteId.slice(remoteId.indexOf('-') + 1), 'copy.stamp'])
  original.push([await one('select sha256 from message'), 'copy.body_hash'])
  original.push([await one('select sha256 from document'), 'copy.document_hash'])
  return original
}

async function copyRows(database: Database, table: string, original: Original): Promise<void> {
  const columns = await database.columns(table)
  const [row] = await database.rows(`select * from ${table}`)
  const copied = columns.map(({ name, isText }) => {
    const value = row![name]
    if (!isText || typeof value !== 'string') return `original.${name}`
    // The original's own value stands in the statement: most columns then need no replacing at all.
    return original
      .filter(([found]) => value.includes(found))
      .reduce((sql, [found, replacement]) => `replace(${sql}, '${found}', ${replacement})`, `original.${name}`)
  })
  await database.execute(`create temporary table original as select * from ${table}`)
  await database.execute(
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${copied.join(', ')} from copy, original`,
  )
  await database.execute('drop table original')
}

/** What a person has in common with all copies is numbered; the rest is each one's own. */
async function copyTraits(database: Database, original: Original): Promise<void> {
  const replaced = (value: unknown) =>
    original.reduce((sql, [found, replacement]) => `replace(${sql}, '${found}', ${replacement})`, `'${value}'`)
  for (const row of await database.rows('select * from candidate_trait')) {
    const isOwn = original.some(([found]) => String(row.trait).includes(found))
    await database.execute(`insert into candidate_trait (tenant, trait, connection_id, number, candidate_id)
      select '${row.tenant}', ${replaced(row.trait)}, '${row.connection_id}', ${isOwn ? '0' : 'copy.number + 1000'},
        ${replaced(row.candidate_id)} from copy`)
  }
}

function openSqlite(path: string): Database {
  const database = new DatabaseSync(path)
  // Fast rather than safe: nothing of it outlives the benchmark.
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -1000000', 'temp_store = MEMORY']) {
    database.exec(`pragma ${pragma}`)
  }
  const rows = async (query: string) => database.prepare(query).all() as Record<string, unknown>[]
  return {
    rows,
    execute: async (statement) => database.exec(statement),
    columns: async (table) =>
      (await rows(`select name, type from pragma_table_info('${table}') where name not in ('position', 'xid')`)).map(
        ({ name, type }) => ({ name: String(name), isText: type === 'TEXT' }),
      ),
    async makeCopies(count) {
      database.exec(`create temporary table copy as
        with recursive n (k) as (select 1 union all select k + 1 from n where k < ${count})
        select k as number, '01bench' || printf('%019d', k) as ending, lower(hex(randomblob(10))) as stamp,
          lower(hex(randomblob(32))) as body_hash, lower(hex(randomblob(32))) as document_hash from n`)
    },
    async finish() {
      database.exec('pragma optimize = 0x10002')
      database.exec('pragma journal_mode = WAL')
    },
    close: async () => database.close(),
  }
}

async function openPostgres(url: string): Promise<Database> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = async (query: string) => (await client.query(query)).rows as Record<string, unknown>[]
  const execute = async (statement: string) => void (await client.query(statement))
  await execute('set synchronous_commit = off')
  await execute("set maintenance_work_mem = '512MB'")
  return {
    rows,
    execute,
    columns: async (table) =>
      (
        await rows(`select column_name as name, data_type as type from information_schema.columns
          where table_name = '${table}' and table_schema = 'public' and column_name not in ('position', 'xid')`)
      ).map(({ name, type }) => ({ name: String(name), isText: type === 'text' })),
    makeCopies: (count) =>
      execute(`create temporary table copy as
        select k as number, '01bench' || lpad(k::text, 19, '0') as ending, left(md5(random()::text), 20) as stamp,
          md5(random()::text) || md5(random()::text) as body_hash,
          md5(random()::text) || md5(random()::text) as document_hash
        from generate_series(1, ${count}) k`),
    finish: () => execute('vacuum (analyze)'),
    close: () => client.end(),
  }
}
