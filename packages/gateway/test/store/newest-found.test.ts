import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { postgresDialect } from '../../src/store/dialects/postgres/dialect.ts'
import { openCachedDatabase } from '../../src/store/dialects/sqlite/cached-database.ts'
import { createSqliteDialect } from '../../src/store/dialects/sqlite/dialect.ts'
import type { Tx } from '../../src/store/interface.ts'
import { newestFound, tenantOfFound } from '../../src/store/operations/words/newest-found.ts'
import type { Page } from '../../src/store/page.ts'
import type { Database } from '../../src/store/schema.ts'
import { startApi } from '../api/support/api-server.ts'
import { seed } from '../api/support/seed.ts'
import { type Home, onBothStores } from '../support/stores.ts'

onBothStores('a search with few finds among many goes on page by page, and misses none of them', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connection = await make.connection('candidatehub')
  const named = async (fullName: string) => {
    const { id } = await make.application(connection, { content: { candidate: { fullName } } })
    return id
  }
  const hired: string[] = []
  for (let at = 0; at < 24; at++) {
    const id = await named(`Anna ${at}`)
    if (at === 1 || at === 17) hired.unshift(id)
  }
  for (const id of hired) {
    const { status } = await api.call('PATCH', `/v1/applications/${id}`, { body: { status: 'hired' } })
    assert.equal(status, 200)
  }

  const tx = openTx(t, home)
  const find = (page: Page, most?: { rows: number; chunks: number }) => {
    const query = tx.db
      .selectFrom('application')
      .selectAll()
      .where(tenantOfFound('application', 'anna'), '=', api.tenant)
      .where('status', '=', 'hired')
    return newestFound(tx, 'application', query, 'anna', page, most)
  }
  for (const rows of [1, 3, 7, 100]) {
    const found: string[] = []
    let pages = 0
    let after: Page['after']
    do {
      const page = await find({ limit: 2, ...(after && { after }) }, { rows, chunks: 100 })
      found.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
      pages++
      assert.ok(pages < 50)
    } while (after)
    assert.deepEqual(found, hired, `${rows} rows for a page`)
    assert.equal(pages > 1, rows < 24, `${rows} rows for a page took ${pages} pages`)
  }
  const unbounded = await find({ limit: 2 })
  assert.deepEqual([unbounded.rows.map(({ id }) => id), unbounded.next], [hired, null])
})

function openTx(t: TestContext, { dataDir, databaseUrl }: Home): Tx {
  if (databaseUrl === undefined) {
    const database = openCachedDatabase(join(dataDir, 'gangway.db'), 'reader')
    t.after(() => database.close())
    const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: database as never }) })
    return { db, dialect: createSqliteDialect(database, () => false) } as Tx
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  // A connection that is being closed may still hear that its database is dropped.
  pool.on('error', () => {})
  t.after(() => pool.end())
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), dialect: postgresDialect } as Tx
}
