import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { request } from 'undici'
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
  const get = (path: string, headers: Record<string, string> = {}) =>
    request(`${gateway.adminOrigin}${path}`, { headers })
  const textOf = async (path: string) => (await get(path)).body.text()

  await t.test('whoever asks first has it built, and is told meanwhile', async () => {
    const { statusCode, headers, body } = await get('/console/applications')
    const text = await body.text()
    if (statusCode === 200) return // built before, by another test
    assert.deepEqual([statusCode, headers.refresh], [503, '2'])
    assert.match(text, /The pages are being built/)
  })
  await pagesBuilt(gateway.adminOrigin)

  await t.test('every address below it is the page, with a nonce of its own', async () => {
    const nonces = new Set<string>()
    for (const path of ['/console', '/console/', '/console/applications/app_1', '/console/index.html']) {
      const { statusCode, headers, body } = await get(path)
      const policy = String(headers['content-security-policy'])
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      assert.equal(statusCode, 200)
      assert.ok((await body.text()).includes(`nonce="${nonce}"`))
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /unsafe|https?:/)
      assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff'])
      nonces.add(nonce)
    }
    assert.equal(nonces.size, 4)
  })

  await t.test('its script comes compressed to whom takes it so, and is kept for ever', async () => {
    const path = /src="(\/console\/assets\/[^"]+\.js)"/.exec(await textOf('/console'))![1]!
    const plain = await get(path)
    const compressed = await get(path, { 'accept-encoding': 'br, gzip;q=0.5' })
    const refused = await get(path, { 'accept-encoding': 'gzip;q=0, identity' })
    const bytes = Buffer.from(await plain.body.arrayBuffer())
    assert.deepEqual(gunzipSync(Buffer.from(await compressed.body.arrayBuffer())), bytes)
    assert.deepEqual(Buffer.from(await refused.body.arrayBuffer()), bytes)
    assert.deepEqual(
      [plain, compressed, refused].map(({ headers }) => headers['content-encoding']),
      [undefined, 'gzip', undefined],
    )
    assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(plain.headers.vary, 'accept-encoding')
  })

  await t.test('a file of another version is not there, and nothing outside of the build', async () => {
    for (const path of ['/console/assets/gone-12345678.js', '/console/assets/..%2f..%2f..%2fpackage.json']) {
      assert.equal((await get(path)).statusCode, 404)
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
