import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { problemKinds } from '../../src/model/problems.ts'
import { onBothStores } from '../support/stores.ts'
import { startApi } from './support/api-server.ts'

onBothStores('whatever cannot be a request is answered as problem details', async (t, home) => {
  const { call } = await startApi(t, home)
  const post = (raw: string | Uint8Array, contentType = 'application/json') =>
    call('POST', '/v1/api-keys', { raw, headers: { 'content-type': contentType } })
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const cases: [expected: string, answer: Promise<Awaited<ReturnType<typeof call>>>][] = [
    ['malformed_json', post('{')],
    ['malformed_json', post('{"name":"x","scope":"read"}x')],
    ['malformed_json', post('\u{feff}\u{feff}{}')],
    ['malformed_json', post(Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
    ['malformed_json', post(deep(65))],
    ['malformed_json', post(deep(300_000))],
    ['malformed_json', post('['.repeat(300_000))],
    ['invalid_body', post(deep(64))],
    ['invalid_body', post('')],
    ['invalid_body', post('null')],
    ['invalid_body', post('1e999')],
    ['invalid_body', post('{"name":"a\\u0000b","scope":"read"}')],
    ['invalid_body', post('{"name":"\\ud800","scope":"read"}')],
    ['invalid_body', post('{"name":"x","scope":"read","\\u0000":1}')],
    ['invalid_body', post('{"name":"x","scope":"read","__proto__":{"admin":true}}')],
    ['invalid_body', post('{"name":"x","scope":"read","constructor":{"prototype":{"a":1}}}')],
    ['payload_too_large', post(`"${'x'.repeat(1024 * 1024)}"`)],
    ['unsupported_media_type', post('{}', 'text/plain')],
    ['unsupported_media_type', post('a=b', 'application/x-www-form-urlencoded')],
    ['unsupported_media_type', post('<a/>', 'application/xml')],
    ['route_not_found', call('GET', '/v1/nothing')],
    ['route_not_found', call('GET', '/v1')],
    ['not_found', call('GET', '/v1/api-keys/%00')],
    ['not_found', call('GET', "/v1/api-keys/key_'%20or%201=1")],
    ['not_found', call('GET', '/v1/api-keys/key_01k7z2c5n6e7f8g9h0j1k2m3n4')],
    ['invalid_query', call('GET', '/v1/api-keys?limit=1&limit=2')],
    ['invalid_query', call('GET', '/v1/api-keys?__proto__=1')],
    ['invalid_query', call('GET', '/v1/api-keys?colour=red')],
    ['invalid_query', call('GET', '/v1/applications?email=%00')],
    ['invalid_query', call('GET', '/v1/applications?receivedAfter=2016-12-31T23:59:60Z')],
    ['invalid_query', call('GET', '/v1/applications?receivedAfter=yesterday')],
  ]
  for (const [expected, answering] of cases) {
    const { status, headers, body } = await answering
    assert.equal(body.code, expected)
    assert.equal(status, problemKinds[expected as keyof typeof problemKinds].status)
    assert.equal(body.status, status)
    assert.equal(body.type, `/docs/errors#${expected}`)
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
  }
  assert.deepEqual((await call('GET', '/v1/api-keys')).body.data, [])
})

onBothStores('a compressed body is told to come as it is', async (t, home) => {
  const { call } = await startApi(t, home)
  const post = (encoding: string, raw: string | Uint8Array, options = {}) =>
    call('POST', '/v1/api-keys', {
      ...{ raw, ...options },
      headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    })
  const given = JSON.stringify({ name: 'x', scope: 'read' })
  for (const encoding of ['gzip', 'GZIP', 'br', 'identity, gzip']) {
    const refused = await post(encoding, gzipSync(given))
    assert.deepEqual([refused.status, refused.body.code], [415, 'unsupported_media_type'])
    assert.match(refused.body.detail, /Content-Encoding/)
    assert.equal(refused.headers.get('accept-encoding'), 'identity')
  }
  assert.equal((await post('gzip', gzipSync(given), { key: null })).status, 401)
  assert.equal((await post('Identity', given)).status, 201)
})

onBothStores('a method that a resource does not take is told which it takes', async (t, home) => {
  const { call } = await startApi(t, home)
  const cases: [string, string, string][] = [
    ['PUT', '/v1/api-keys', 'GET, HEAD, POST'],
    ['OPTIONS', '/v1/api-keys', 'GET, HEAD, POST'],
    ['DELETE', '/v1/events', 'GET, HEAD'],
    ['GET', '/v1/replays', 'POST'],
    ['POST', '/v1/applications/app_x', 'GET, HEAD, PATCH'],
    ['DELETE', '/v1/openapi.json', 'GET, HEAD'],
  ]
  for (const [method, path, allow] of cases) {
    const refused = await call(method, path)
    assert.equal(refused.status, 405, path)
    assert.equal(refused.body.code, 'method_not_allowed')
    assert.equal(refused.headers.get('allow'), allow)
  }
  assert.equal((await call('HEAD', '/v1/api-keys')).status, 200)
})
