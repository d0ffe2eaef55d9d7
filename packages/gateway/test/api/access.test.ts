import assert from 'node:assert/strict'
import { scopes } from '../../src/model/api-route.ts'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'
import { bodies, listOperations, makeEveryRecord, pathOf, queries } from './support/operations.ts'

onBothStores('no operation answers without a key, with a wrong one, or with one of a lesser scope', async (t, home) => {
  const api = await startApi(t, home)
  const records = await makeEveryRecord(api)
  const keys = Object.fromEntries(await Promise.all(scopes.map(async (scope) => [scope, await api.key(scope)])))
  for (const operation of await listOperations(api)) {
    const { method, path, scope, hasBody } = operation
    const name = `${method} ${path}`
    if (scope === 'anyone') continue
    const call = (key: string | null) =>
      api.call(method, pathOf(operation, records) + (queries[name] ?? ''), {
        key,
        body: hasBody ? (bodies[name] ?? {}) : undefined,
      })
    for (const key of [null, 'wrong', `${keys.admin}x`, '__proto__']) {
      const refused = await call(key)
      assert.equal(refused.status, 401, name)
      assert.match(refused.headers.get('www-authenticate') ?? '', /^Bearer/)
    }
    if (scope === 'instance_admin') {
      assert.equal((await call(keys.admin)).body.code, 'instance_admin_required', name)
    } else {
      const needed = scopes.indexOf(scope as (typeof scopes)[number])
      assert.ok(needed >= 0, `${name} says what scope it needs`)
      for (const lesser of scopes.slice(0, needed)) {
        const refused = await call(keys[lesser])
        assert.equal(refused.status, 403, name)
        assert.equal(refused.body.code, 'insufficient_scope')
      }
      if (method === 'GET') assert.equal((await call(keys[scope])).status, pathStatus(path), name)
    }
  }
})

/**
 * What the workbench of the tests has no body for is not found, nor a session by a key, nor a call that was never made;
 * nobody reads the text of documents here.
 */
const pathStatus = (path: string) =>
  /(\/body|\/current(\/codes)?|platform-calls\/.*)$/.test(path) ? 404 : path.endsWith('/text') ? 409 : 200

/** The audit log tells of each tenant what was tried in it. */
const notLists = /\/current|\/audit-entries$|\/stats$/

onBothStores("another tenant's records are not found by any operation, nor listed", async (t, home) => {
  const api = await startApi(t, home)
  const records = await makeEveryRecord(api)
  const other = await api.otherTenant()
  for (const operation of await listOperations(api)) {
    const { method, path, scope, hasBody } = operation
    if (scope === 'instance_admin' || scope === 'anyone') continue
    const name = `${method} ${path}`
    const call = (as: object) =>
      api.call(method, pathOf(operation, records), { body: hasBody ? (bodies[name] ?? {}) : undefined, ...as })
    if (path.includes('{')) {
      for (const as of [{ key: other.key }, { headers: { 'gangway-tenant': other.tenant } }]) {
        const refused = await call(as)
        assert.equal(refused.status, 404, name)
        assert.equal(refused.body.code, 'not_found', name)
      }
    } else if (method === 'GET' && !notLists.test(path)) {
      const { data } = (await call({ key: other.key })).body
      // Its own key is all that the other tenant has.
      assert.equal(data.length, path === '/v1/api-keys' ? 1 : 0, name)
    }
  }
})

onBothStores('the instance admin acts for the first tenant, or the one that is named', async (t, home) => {
  const api = await startApi(t, home)
  const { tenant, key } = await api.otherTenant()
  const named = (of: string) => ({ headers: { 'gangway-tenant': of } })
  assert.equal((await api.call('GET', '/v1/api-keys')).body.data.length, 0)
  assert.equal((await api.call('GET', '/v1/api-keys', named(tenant))).body.data.length, 1)
  assert.equal((await api.call('GET', '/v1/api-keys', named(api.tenant))).body.data.length, 0)
  for (const unknown of ['ten_01k7z2c5n6e7f8g9h0j1k2m3n4', '', '*', "' or 1=1 --"]) {
    assert.equal((await api.call('GET', '/v1/api-keys', named(unknown))).status, 404)
  }
  // A key of a tenant acts for that one alone.
  assert.equal((await api.call('GET', '/v1/api-keys', { key, ...named(tenant) })).status, 200)
  assert.equal((await api.call('GET', '/v1/api-keys', { key, ...named(api.tenant) })).status, 404)
  const tenants = await api.call('GET', '/v1/tenants')
  assert.deepEqual(
    tenants.body.data.map((each: { name: string }) => each.name),
    ['Another', 'First'],
  )
  assert.equal((await api.call('GET', `/v1/tenants/${tenant}`)).body.name, 'Another')
  assert.equal((await api.call('GET', '/v1/tenants/ten_01k7z2c5n6e7f8g9h0j1k2m3n4')).status, 404)
})

onBothStores('a cursor serves its own list and tenant alone', async (t, home) => {
  const api = await startApi(t, home)
  await makeEveryRecord(api)
  for (let n = 0; n < 3; n++) await api.key('read')
  const { key } = await api.otherTenant()
  const cursor = (await api.call('GET', '/v1/api-keys?limit=1')).body.nextCursor as string
  assert.equal((await api.call('GET', `/v1/api-keys?cursor=${cursor}`)).status, 200)
  const decoded = Buffer.from(cursor, 'base64url').toString()
  const forged = (text: string) => Buffer.from(text).toString('base64url')
  const wrong: [string, string, string?][] = [
    ['/v1/applications', cursor],
    ['/v1/api-keys', cursor, key],
    ...['', 'x', '!!!', `${cursor}=`, `${cursor}x`, cursor.slice(1), 'a'.repeat(400)].map((text): [string, string] => [
      '/v1/api-keys',
      text,
    ]),
    ...['99999999999999999999', '-1', 'x', ''].map((position): [string, string] => [
      '/v1/api-keys',
      forged(decoded.replace(/\d+$/, position)),
    ]),
    ...['18446744073709551616', '-1', "'"].map((xid): [string, string] => [
      '/v1/api-keys',
      forged(decoded.replace(/ \S+ (\d+)$/, ` ${xid} $1`)),
    ]),
  ]
  for (const [path, text, as] of wrong) {
    const refused = await api.call('GET', `${path}?cursor=${text}`, { key: as })
    assert.equal(refused.status, 400, text)
    assert.equal(refused.body.code, 'invalid_cursor', text)
  }
  for (const limit of ['0', '201', '-1', '1.5', 'x', '', '1e2', '999999999999999999999']) {
    const refused = await api.call('GET', `/v1/api-keys?limit=${limit}`)
    assert.equal(refused.status, 400, limit)
    assert.equal(refused.body.errors[0].pointer, '/limit')
  }
  assert.equal((await api.call('GET', '/v1/api-keys?limit=200')).status, 200)
})
