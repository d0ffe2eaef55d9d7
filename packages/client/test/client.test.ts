import assert from 'node:assert/strict'
import test from 'node:test'
import { type GangwayClient, GangwayError, orThrow } from '../src/index.ts'
import { startClient } from './support/gateway.ts'

const makeKey = (client: GangwayClient, name: string) =>
  orThrow(client.POST('/v1/api-keys', { body: { name, scope: 'read' } }))

const makeEndpoint = (client: GangwayClient) =>
  orThrow(client.POST('/v1/endpoints', { body: { url: 'http://127.0.0.1:9/' } }))

const sendTest = (client: GangwayClient, id: string) =>
  orThrow(client.POST('/v1/endpoints/{id}/test', { params: { path: { id } } }))

test('a list is read over all its pages, newest first, and no further than asked', async (t) => {
  let requests = 0
  const client = await startClient(t, {
    fetch: (request) => {
      requests++
      return fetch(request)
    },
  })
  for (const name of ['a', 'b', 'c', 'd', 'e']) await makeKey(client, name)
  requests = 0
  const names: string[] = []
  for await (const key of client.list('/v1/api-keys', { limit: 2 })) names.push(key.name)
  assert.deepEqual(names, ['e', 'd', 'c', 'b', 'a'])
  assert.equal(requests, 3)
  for await (const key of client.list('/v1/api-keys', { limit: 2 })) if (key.name === 'd') break
  assert.equal(requests, 4)
})

test('a refusal is thrown with its code and faults, from calls and from lists', async (t) => {
  const client = await startClient(t)
  const missing = orThrow(
    client.GET('/v1/applications/{id}', { params: { path: { id: 'app_01k7z2c5n6e7f8g9h0j1k2m3n4' } } }),
  )
  await assert.rejects(missing, { name: 'GangwayError', status: 404, code: 'not_found' })
  await assert.rejects(makeKey(client, ''), (error: GangwayError) => {
    assert.equal(error.code, 'invalid_body')
    assert.equal(error.errors[0]?.pointer, '/name')
    assert.match(error.message, /\/name/)
    return true
  })
  await assert.rejects(client.list('/v1/api-keys', { limit: 0 }).next(), { code: 'invalid_query' })
  const deleted = await client.DELETE('/v1/api-keys/{id}', {
    params: { path: { id: (await makeKey(client, 'x')).id } },
  })
  assert.equal(deleted.response.status, 204)
})

test('an answer that is not Gangway’s own is an error without a code', async (t) => {
  const client = await startClient(t, { fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }) })
  await assert.rejects(makeKey(client, 'x'), (error: GangwayError) => error.status === 502 && error.code === undefined)
})

test('the tenant is named with every request', async (t) => {
  const tenants: (string | null)[] = []
  const client = await startClient(t, {
    tenant: 'ten_01k7z2c5n6e7f8g9h0j1k2m3n4',
    fetch: (request) => {
      tenants.push(request.headers.get('gangway-tenant'))
      return fetch(request)
    },
  })
  await assert.rejects(makeKey(client, 'x'), { code: 'not_found' })
  assert.deepEqual(tenants, ['ten_01k7z2c5n6e7f8g9h0j1k2m3n4'])
})

test('events are read to the newest, and on from a cursor as they happen', async (t) => {
  const client = await startClient(t)
  const { id } = await makeEndpoint(client)
  for (let made = 0; made < 3; made++) await sendTest(client, id)
  const cursors: string[] = []
  for await (const event of client.events({ follow: false, limit: 2 })) {
    assert.equal(event.type, 'endpoint.test')
    if (event.type === 'endpoint.test') assert.equal(event.data.id, id)
    cursors.push(event.cursor)
  }
  assert.equal(cursors.length, 3)

  const stop = new AbortController()
  const after = client.events({ after: cursors[1], signal: stop.signal })
  assert.equal((await after.next()).value?.cursor, cursors[2])
  const next = after.next()
  const { eventId } = await sendTest(client, id)
  assert.equal((await next).value?.id, eventId)
  const none = after.next()
  stop.abort()
  assert.deepEqual(await none, { done: true, value: undefined })
})

test('while Gangway cannot be reached the reading of events pauses, and then goes on', async (t) => {
  const faults = [() => Promise.reject(new TypeError('fetch failed')), async () => new Response('', { status: 503 })]
  const client = await startClient(t, {
    fetch: (request) => (request.url.includes('/v1/events') ? faults.shift()?.() : undefined) ?? fetch(request),
  })
  const { id } = await makeEndpoint(client)
  const { eventId } = await sendTest(client, id)
  const pauses: number[] = []
  const events = client.events({ pause: async (failures) => void pauses.push(failures) })
  assert.equal((await events.next()).value?.id, eventId)
  assert.deepEqual(pauses, [1, 2])
})

test('a reader whose key is refused is told so', async (t) => {
  const client = await startClient(t, { apiKey: 'no-key' })
  await assert.rejects(client.events().next(), { status: 401, code: 'unauthenticated' })
  await assert.rejects(client.events({ after: 'nonsense' }).next(), GangwayError)
})
