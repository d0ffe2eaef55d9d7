import assert from 'node:assert/strict'
import pg from 'pg'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { eventually, openBench, tenant } from './outbox.fixture.ts'

onBothStores('events are read oldest first, page by page, and from the last one on', async (t, home) => {
  const bench = await openBench(t, home)
  let heard = 0
  t.after(bench.store.on('events', () => heard++))
  for (let n = 0; n < 5; n++)
    await bench.tell({ recordId: `app_${2 * n}` }, { recordId: `app_${2 * n + 1}`, connectionId: 'con_2' })
  const seen: (string | null)[] = []
  let after: { xid: string; position: number } | undefined
  for (;;) {
    const { rows, next } = await bench.store.listEvents(tenant, { page: { limit: 3, after } })
    seen.push(...rows.map(({ record_id }) => record_id))
    const last = rows.at(-1)
    if (last) after = { xid: String(last.xid), position: last.position }
    if (!next) break
    assert.deepEqual(next, after)
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 10 }, (_, n) => `app_${n}`),
  )
  assert.deepEqual((await bench.store.listEvents(tenant, { page: { limit: 3, after } })).rows, [])
  await bench.tell({ recordId: 'app_late', data: '{"id":"app_late"}' })
  const late = await eventually(
    async () => (await bench.store.listEvents(tenant, { page: { limit: 3, after } })).rows[0],
  )
  assert.equal(late.data, '{"id":"app_late"}')
  assert.deepEqual((await bench.store.findEvent(tenant, { id: late.id })).record_id, 'app_late')
  const ofOne = await bench.store.listEvents(tenant, { page: { limit: 20 }, connectionId: 'con_2' })
  assert.equal(ofOne.rows.length, 5)
  assert.deepEqual((await bench.store.listEvents('ten_other', { page: { limit: 20 } })).rows, [])
  await assert.rejects(bench.store.findEvent('ten_other', { id: late.id }), { code: 'not_found' })
  await eventually(() => heard === 6)
})

onPostgres('a cursor never passes an event that is written and not yet visible', async (t, home) => {
  const bench = await openBench(t, home)
  const read = async (after?: { xid: string; position: number }) =>
    (await bench.store.listEvents(tenant, { page: { limit: 10, after } })).rows
  await bench.tell({ recordId: 'app_before' })
  await eventually(async () => (await read()).length === 1)

  // One writer has taken its position and is slow to commit.
  const slow = new pg.Client({ connectionString: home.databaseUrl })
  await slow.connect()
  t.after(() => slow.end())
  await slow.query('begin')
  await slow.query(
    `insert into event (tenant, id, type, timestamp, record_id, data) values ($1, 'evt_slow', 'application.received', 1, 'app_slow', '{}')`,
    [tenant],
  )
  // Another one is done at once.
  await bench.tell({ recordId: 'app_quick' })
  const plain = await slow.query('select record_id from event order by position')
  assert.deepEqual(
    plain.rows.map((row) => row.record_id),
    ['app_before', 'app_slow', 'app_quick'],
  )

  const seen = await read()
  assert.deepEqual(
    seen.map(({ record_id }) => record_id),
    ['app_before'],
  )
  await slow.query('commit')
  const last = seen.at(-1)!
  const rest = await eventually(async () => {
    const rows = await read({ xid: String(last.xid), position: last.position })
    return rows.length > 0 ? rows : undefined
  })
  assert.deepEqual(
    rest.map(({ record_id }) => record_id),
    ['app_slow', 'app_quick'],
  )
})

onPostgres('events woken by one process are heard by another', async (t, home) => {
  const bench = await openBench(t, home)
  const another = await bench.openAnother()
  const heard = new Promise<void>((resolve) => {
    t.after(another.on('events', resolve))
  })
  await bench.tell({})
  await heard
})

onPostgres('a transaction of another database of the server holds no event back', async (t, home) => {
  const bench = await openBench(t, home)
  const elsewhere = new URL(home.databaseUrl!)
  elsewhere.pathname = '/postgres'
  const other = new pg.Client({ connectionString: elsewhere.href })
  await other.connect()
  t.after(() => other.end())
  await other.query('begin')
  await other.query('select pg_current_xact_id()')
  await bench.tell({ recordId: 'app_now' })
  const { rows } = await bench.store.listEvents(tenant, { page: { limit: 10 } })
  assert.deepEqual(
    rows.map(({ record_id }) => record_id),
    ['app_now'],
  )
})
