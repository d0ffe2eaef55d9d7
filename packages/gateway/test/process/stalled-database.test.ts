import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openStore } from '../../src/store/open.ts'
import { startEmployer } from '../intake/snagajob.fixture.ts'
import { startDatabaseProxy } from '../support/database-proxy.ts'
import { type Home, onPostgres } from '../support/stores.ts'

onPostgres('a database that stalls keeps nobody waiting, and nothing is lost or there twice by it', async (t, home) => {
  const proxy = await startDatabaseProxy(t, home.databaseUrl!)
  const settings = { DATABASE_URL: proxy.databaseUrl, GANGWAY_DATABASE_TIMEOUT: '1' }
  const { gateway, registration, v1, post, eventually } = await startEmployer(t, home, {}, settings)
  const sendAll = () => Promise.all(ids.map((id) => post(JSON.stringify({ id, requisitionId: 'HD-1' }))))
  const ids = Array.from({ length: 20 }, (_, at) => `app-${at}`)
  const path = '/applications?limit=100'
  assert.equal((await v1('GET', path)).status, 200)

  proxy.stall()
  const asked = [v1('GET', path), v1('PATCH', `/registrations/${registration.id}`, { name: 'Renamed' })]
  const metrics = await fetch(`${gateway.origin}/metrics`)
  assert.equal(metrics.status, 200)
  assert.match(await metrics.text(), /^gangway_body_bytes_held 0$/m)
  for (const { status, headers } of await sendAll()) {
    assert.equal(status, 503)
    assert.ok(headers.get('retry-after'))
  }
  for (const { status, body, headers } of await Promise.all(asked)) {
    assert.equal(status, 503)
    assert.equal(body.code, 'unavailable')
    assert.ok(headers.get('retry-after'))
  }

  proxy.goOn()
  for (let tries = 0; (await fetch(`${gateway.origin}/readyz`)).status !== 200; tries++) assert.ok(tries < 200)
  for (const { status } of await sendAll()) assert.equal(status, 200)
  const { data } = await eventually(path, (body) => body.data.length >= ids.length)
  assert.deepEqual(data.map((application: { remoteId: string }) => application.remoteId).sort(), ids.sort())
})

onPostgres(
  'a start in front of a database that stalls fails, and does not wait for ever',
  async (t, { dataDir, databaseUrl }) => {
    const proxy = await startDatabaseProxy(t, databaseUrl!)
    proxy.stall()
    const open = openStore({ dataDir, databaseUrl: proxy.databaseUrl, databaseTimeout: 1, report: () => {} })
    await assert.rejects(open, /timeout/)
  },
)

/** A store with a way to its database, and two ways around it. */
async function openBehindProxy(t: TestContext, { dataDir, databaseUrl }: Home, databaseTimeout: number) {
  const proxy = await startDatabaseProxy(t, databaseUrl!)
  const store = await openStore({ dataDir, databaseUrl: proxy.databaseUrl, databaseTimeout, report: () => {} })
  const [near, looking] = [1, 2].map(() => new pg.Client({ connectionString: databaseUrl })) as [pg.Client, pg.Client]
  let closing: Promise<void> | undefined
  const close = () => (closing ??= store.close())
  t.after(close)
  for (const client of [near, looking]) {
    await client.connect()
    t.after(() => client.end())
  }
  /** Waits until so many connections of the store are in such a state; a transaction sees them as at its first look. */
  const reached = async (state: string, count: number, name = 'gangway') => {
    for (let tries = 0; ; tries++) {
      const { rows } = await looking.query(
        `select 1 from pg_stat_activity
          where datname = current_database() and application_name = '${name}' and ${state}`,
      )
      if (rows.length === count) return
      assert.ok(tries < 1000, `${state}: ${rows.length}`)
      await wait(20)
    }
  }
  return { proxy, store, close, near, reached }
}

const isWaiting = "wait_event_type = 'Lock'"
const isSilent = "state = 'idle in transaction'"
const firstTenant = { id: 'ten_1', name: 'First', now: 1 }

onPostgres('what a lost machine held in its transaction is soon free', async (t, home) => {
  const { proxy, store, near, reached } = await openBehindProxy(t, home, 3)
  await near.query('begin; lock table tenant')
  const failed = assert.rejects(store.ensureFirstTenant(firstTenant))
  await reached(isWaiting, 1)
  proxy.stall()
  await near.query('commit')
  await reached(isSilent, 1)
  await reached(isSilent, 0)
  await failed
  proxy.goOn()
})

onPostgres('intake does not wait for connections that wait for a lock', async (t, home) => {
  const { store, near, reached } = await openBehindProxy(t, home, 30)
  await near.query('begin; lock table tenant')
  const writes = Array.from({ length: 20 }, () => store.ensureFirstTenant(firstTenant))
  await reached(isWaiting, 10)
  await store.ping()
  assert.equal(await store.findReachable({ urlToken: 'nobody', remoteId: undefined }), null)
  await reached(isWaiting, 10)
  await near.query('commit')
  assert.deepEqual(new Set(await Promise.all(writes)), new Set(['ten_1']))
})

onPostgres('connections that were lost are made again, the one that listens too, and can be left', async (t, home) => {
  const { proxy, store, close, reached } = await openBehindProxy(t, home, 1)
  await reached('true', 1, 'gangway listener')
  proxy.lose()
  // The server has not heard that the one before is gone.
  await reached('true', 2, 'gangway listener')
  while ((await store.ensureFirstTenant(firstTenant).catch(() => null)) !== 'ten_1');
  proxy.stall()
  await close()
})
