import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { readConfig } from '../../gateway/src/config.ts'
import { startGateway } from '../../gateway/src/gateway.ts'
import { createLog } from '../../gateway/src/log.ts'
import { onSqlite } from '../../gateway/test/support/stores.ts'
import { pagesBuilt } from './support/console.ts'

// Serving files has nothing to do with the store.
onSqlite('the console is served on the admin port, whole, cached, and under a strict policy', async (t, home) => {
  const config = readConfig({
    PORT: '0',
    GANGWAY_ADMIN_PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: randomBytes(32).toString('base64url'),
  })
  const gateway = await startGateway(config, createLog('silent'))
  t.after(() => gateway.stop())
  // Unlike `fetch` it takes what is compressed as it is.
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const sent = request(`${gateway.adminOrigin}${path}`, { headers }).end()
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) }
  }
  const textOf = async (path: string) => String((await get(path)).bytes)

  await t.test('whoever asks first has it built, and is told meanwhile', async () => {
    const { status, headers, bytes } = await get('/console/applications')
    if (status === 200) return // built before, by another test
    assert.deepEqual([status, headers.refresh], [503, '2'])
    assert.match(String(bytes), /The pages are being built/)
  })
  await pagesBuilt(gateway.adminOrigin)

  await t.test('every address below it is the page, with a nonce of its own', async () => {
    const nonces = new Set<string>()
    for (const path of ['/console', '/console/', '/console/applications/app_1', '/console/index.html']) {
      const { status, headers, bytes } = await get(path)
      const policy = String(headers['content-security-policy'])
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      assert.equal(status, 200)
      assert.ok(String(bytes).includes(`nonce="${nonce}"`))
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /unsafe|https?:/)
      assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff'])
      nonces.add(nonce)
    }
    assert.equal(nonces.size, 4)
  })

  await t.test('an address without a path leads there, and not on the port of the platforms', async () => {
    const { status, headers } = await get('/')
    assert.deepEqual([status, headers.location], [302, '/console'])
    assert.equal((await fetch(gateway.origin)).status, 404)
  })

  await t.test('its script comes compressed to whom takes it so, and is kept for ever', async () => {
    const path = /src="(\/console\/assets\/[^"]+\.js)"/.exec(await textOf('/console'))![1]!
    const plain = await get(path)
    const compressed = await get(path, { 'accept-encoding': 'br, gzip;q=0.5' })
    const refused = await get(path, { 'accept-encoding': 'gzip;q=0, identity' })
    assert.deepEqual(gunzipSync(compressed.bytes), plain.bytes)
    assert.deepEqual(refused.bytes, plain.bytes)
    assert.deepEqual(
      [plain, compressed, refused].map(({ headers }) => headers['content-encoding']),
      [undefined, 'gzip', undefined],
    )
    assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(plain.headers.vary, 'accept-encoding')
  })

  await t.test('a file of another version is not there, and nothing outside of the build', async () => {
    for (const path of ['/console/assets/gone-12345678.js', '/console/assets/..%2f..%2f..%2fpackage.json']) {
      assert.equal((await get(path)).status, 404)
    }
    for (const path of ['/console/.vite/manifest.json', '/console/..%2fpackage.json']) {
      assert.match(await textOf(path), /^<!doctype html>/)
    }
  })

  await t.test('the port for platforms has none of it', async () => {
    assert.notEqual(gateway.origin, gateway.adminOrigin)
    assert.equal((await fetch(`${gateway.origin}/console`)).status, 404)
  })
})
