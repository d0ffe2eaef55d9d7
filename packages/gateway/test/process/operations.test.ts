import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { readConfig } from '../../src/config.ts'
import { startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import { startDatabaseProxy } from '../support/database-proxy.ts'
import { type Home, onBothStores, onPostgres } from '../support/stores.ts'

const adminKey = randomBytes(32).toString('base64url')

async function start(t: TestContext, home: Home, settings: Record<string, string> = {}) {
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    ...settings,
  })
  const gateway = await startGateway(config, createLog('silent'))
  t.after(() => gateway.stop())
  return gateway
}

onBothStores('it is up, ready, and shows what it measures', async (t, home) => {
  const { origin } = await start(t, home)
  assert.equal((await fetch(`${origin}/healthz`)).status, 200)
  assert.equal((await fetch(`${origin}/readyz`)).status, 200)
  const metrics = await fetch(`${origin}/metrics`)
  assert.equal(metrics.status, 200)
  const text = await metrics.text()
  for (const name of [
    'messages_accepted_total',
    'messages_rejected_total',
    'projection_backlog',
    'outbox_oldest_seconds',
    'attempts_total',
    'intake_seconds',
  ]) {
    assert.match(text, new RegExp(`gangway_${name}`), name)
  }
  assert.doesNotMatch(text, /^gangway_scanner_up/m, 'none is set')
})

onBothStores('metrics asked for from elsewhere need a key', async (t, home) => {
  const { origin } = await start(t, home, { GANGWAY_TRUSTED_PROXIES: '127.0.0.1' })
  const forwarded = { 'x-forwarded-for': '203.0.113.7' }
  assert.equal((await fetch(`${origin}/metrics`, { headers: forwarded })).status, 401)
  const key = { authorization: `Bearer ${adminKey}` }
  assert.equal((await fetch(`${origin}/metrics`, { headers: { ...forwarded, ...key } })).status, 200)
})

onBothStores('behind a proxy that nobody told us of, nobody counts as local', async (t, home) => {
  const { origin } = await start(t, home)
  const headers = { 'x-forwarded-for': '203.0.113.7' }
  assert.equal((await fetch(`${origin}/metrics`, { headers })).status, 401)
})

onBothStores('with a port of its own, the API is not on the platforms\u2019 port', async (t, home) => {
  const gateway = await start(t, home, { GANGWAY_ADMIN_PORT: '0' })
  assert.notEqual(gateway.adminOrigin, gateway.origin)
  assert.equal((await fetch(`${gateway.adminOrigin}/v1/openapi.json`)).status, 200)
  for (const path of ['/v1/openapi.json', '/docs', '/metrics']) {
    assert.equal((await fetch(`${gateway.origin}${path}`)).status, 404, path)
  }
  assert.equal((await fetch(`${gateway.origin}/healthz`)).status, 200)
  const unknown = await fetch(`${gateway.origin}/candidatehub/nobody/import`, { method: 'POST', body: '{}' })
  assert.equal(unknown.status, 404)
  assert.deepEqual(((await unknown.json()) as { success: number }).success, 0)
})

onPostgres(
  'while the database is out of reach it is not ready and takes nothing; then it goes on by itself',
  async (t, home) => {
    const proxy = await startDatabaseProxy(t, home.databaseUrl!)
    const { origin } = await start(t, home, { DATABASE_URL: proxy.databaseUrl })
    const send = () => fetch(`${origin}/snagajob/nobody/applications`, { method: 'POST', body: '{}' })
    assert.equal((await send()).status, 404)
    await proxy.cut()
    assert.equal((await fetch(`${origin}/healthz`)).status, 200)
    assert.equal((await fetch(`${origin}/readyz`)).status, 503)
    const metrics = await fetch(`${origin}/metrics`)
    assert.equal(metrics.status, 200)
    const text = await metrics.text()
    assert.match(text, /^gangway_body_bytes_held 0$/m)
    assert.doesNotMatch(text, /^gangway_(projection_backlog|outbox_pending)\b/m, 'nobody knows them now')
    const refused = await send()
    assert.equal(refused.status, 503)
    assert.ok(refused.headers.get('retry-after'))
    await proxy.mend()
    for (let tries = 0; (await fetch(`${origin}/readyz`)).status !== 200; tries++) assert.ok(tries < 200)
    assert.equal((await send()).status, 404)
  },
)
