import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { PreparingClient } from '../../src/store/dialects/postgres/prepared.ts'
import { atOneMoment, inTransaction } from '../../src/store/dialects/postgres/transaction.ts'
import type { Database } from '../../src/store/schema.ts'
import { together } from '../../src/store/together.ts'
import { onPostgres } from '../support/stores.ts'

const silent = () => null

function openPool(t: TestContext, { databaseUrl }: { databaseUrl?: string }): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, Client: PreparingClient, pipeline: true })
  // A connection that is being closed may still hear that its database is dropped.
  pool.on('error', () => {})
  t.after(() => pool.end())
  return pool
}

onPostgres(
  'of statements that travel together one fails: nothing is kept, and it is the one that is told',
  async (t, home) => {
    const pool = new pg.Pool({ connectionString: home.databaseUrl, max: 1, Client: PreparingClient, pipeline: true })
    t.after(() => pool.end())
    await pool.query('create table kept (value int)')
    const keep = (db: Kysely<Database>, value: number) => sql`insert into kept values (${value})`.execute(db)
    await assert.rejects(
      inTransaction(
        pool,
        (db) => together(keep(db, 1), sql`select 1 / (select 0)`.execute(db), keep(db, 2), keep(db, 3)),
        silent,
      ),
      { code: '22012' },
    )
    await inTransaction(pool, (db) => together(keep(db, 4), keep(db, 5)), silent)
    assert.deepEqual((await pool.query('select value from kept order by value')).rows, [{ value: 4 }, { value: 5 }])
  },
)

onPostgres('a transaction whose fault was swallowed is not taken for committed', async (t, home) => {
  const pool = openPool(t, home)
  await pool.query('create table kept (value int)')
  const swallow = async (db: Kysely<Database>) => {
    await sql`insert into kept values (1)`.execute(db)
    await sql`select 1 / (select 0)`.execute(db).catch(() => {})
  }
  await assert.rejects(inTransaction(pool, swallow, silent), /rolled back/)
  assert.deepEqual((await pool.query('select value from kept')).rows, [])
})

onPostgres('all processes hear of a transaction when it is committed, and of none that failed', async (t, home) => {
  const pool = openPool(t, home)
  const listener = new pg.Client({ connectionString: home.databaseUrl })
  t.after(() => listener.end())
  await listener.connect()
  await listener.query('listen gangway')
  const heard: (string | undefined)[] = []
  listener.on('notification', ({ payload }) => heard.push(payload))
  await assert.rejects(
    inTransaction(
      pool,
      (db) => sql`select 1 / (select 0)`.execute(db),
      () => 'failed',
    ),
  )
  await inTransaction(pool, (db) => sql`select 1`.execute(db), silent)
  await inTransaction(
    pool,
    (db) => sql`select 1`.execute(db),
    () => 'committed',
  )
  await listener.query('select 1')
  assert.deepEqual(heard, ['committed'])
})

onPostgres(
  'what is read at one moment is of that moment, and the connection is free again, fault or not',
  async (t, home) => {
    const pool = openPool(t, home)
    const other = new pg.Client({ connectionString: home.databaseUrl })
    await other.connect()
    await other.query('create table kept (value int)')
    const count = async (db: Kysely<Database>) => {
      const { rows } = await sql<{ count: string }>`select count(*) from kept`.execute(db)
      return Number(rows[0]!.count)
    }
    const seen = await atOneMoment(pool, async (db) => {
      const before = await count(db)
      await other.query('insert into kept values (1)')
      return [before, await count(db)]
    })
    assert.deepEqual(seen, [0, 0])
    await assert.rejects(
      atOneMoment(pool, (db) => sql`insert into kept values (2)`.execute(db)),
      { code: '25006' },
    )
    await other.end()
    assert.equal(await atOneMoment(pool, count), 1)
    assert.equal(await inTransaction(pool, count, silent), 1)
  },
)
