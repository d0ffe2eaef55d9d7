import assert from 'node:assert/strict'
import { sealingContext } from '../../src/secrets/contexts.ts'
import { onBothStores } from '../support/stores.ts'
import { type ApiServer, startApi } from './support/api-server.ts'
import { seed } from './support/seed.ts'

const url = 'https://ats.example/hooks'
const hour = 60 * 60 * 1000

async function secretsOf(api: ApiServer, id: string) {
  const row = await api.store.findEndpoint(api.tenant, { id })
  const open = (sealed: string | null) =>
    sealed && api.secretBox.open(sealed, sealingContext('endpoint', api.tenant, id))
  return { now: open(row.secret), before: open(row.previous_secret) }
}

onBothStores('an endpoint is made with a secret shown once, changed, disabled and deleted', async (t, home) => {
  const api = await startApi(t, home)
  const connectionId = await seed(api).connection()
  const headers = { 'idempotency-key': 'hooks' }
  const made = await api.call('POST', '/v1/endpoints', { body: { url }, headers })
  assert.equal(made.status, 201)
  const { id, secret, ...rest } = made.body
  assert.match(secret, /^whsec_/)
  assert.deepEqual(rest, {
    url,
    payload: 'full',
    status: 'active',
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
    version: 1,
  })
  assert.equal((await secretsOf(api, id)).now, secret)
  assert.deepEqual((await api.call('POST', '/v1/endpoints', { body: { url }, headers })).body, made.body)
  assert.deepEqual((await api.call('GET', `/v1/endpoints/${id}`)).body, { id, ...rest })
  assert.deepEqual((await api.call('GET', '/v1/endpoints')).body.data, [{ id, ...rest }])

  const patch = {
    eventTypes: ['application.received'],
    connectionIds: [connectionId],
    payload: 'thin',
    status: 'disabled',
  }
  const changed = await api.call('PATCH', `/v1/endpoints/${id}`, { body: patch })
  assert.deepEqual(changed.body, { id, ...rest, ...patch, disabledReason: 'requested', version: 2 })
  const back = await api.call('PATCH', `/v1/endpoints/${id}`, {
    body: { eventTypes: null, connectionIds: null, status: 'active' },
  })
  assert.deepEqual(back.body, { id, ...rest, payload: 'thin', version: 3 })

  const rotated = await api.call('POST', `/v1/endpoints/${id}/rotate-secret`, { headers: { 'idempotency-key': 'r' } })
  assert.notEqual(rotated.body.secret, secret)
  assert.deepEqual(await secretsOf(api, id), { now: rotated.body.secret, before: secret })
  const repeat = await api.call('POST', `/v1/endpoints/${id}/rotate-secret`, { headers: { 'idempotency-key': 'r' } })
  assert.deepEqual(repeat.body, rotated.body)
  assert.equal((await secretsOf(api, id)).now, rotated.body.secret)

  assert.equal((await api.call('DELETE', `/v1/endpoints/${id}`)).status, 204)
  assert.equal((await api.call('GET', `/v1/endpoints/${id}`)).status, 404)
  assert.equal((await api.call('POST', `/v1/endpoints/${id}/rotate-secret`)).status, 404)
})

onBothStores('an endpoint that is not acceptable is refused at each place', async (t, home) => {
  const { call } = await startApi(t, home)
  const pointers = async (body: object) => {
    const answer = await call('POST', '/v1/endpoints', { body })
    assert.equal(answer.status, 422)
    return answer.body.errors.map((error: { pointer: string }) => error.pointer)
  }
  assert.deepEqual(await pointers({}), ['/url'])
  assert.deepEqual(await pointers({ url: 'http://10.0.0.1/' }), ['/url'])
  assert.deepEqual(await pointers({ url, eventTypes: ['application.sent'] }), ['/eventTypes/0'])
  assert.deepEqual(await pointers({ url, eventTypes: [] }), ['/eventTypes'])
  assert.deepEqual(await pointers({ url, connectionIds: ['con_01k7z2c5n6e7f8g9h0j1k2m3n4'] }), ['/connectionIds/0'])
  assert.deepEqual(await pointers({ url, payload: 'fat', secret: 'x' }), ['/secret', '/payload'])
})

onBothStores('events are read oldest first, and reading on misses and repeats none', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const empty = await api.call('GET', '/v1/events')
  assert.deepEqual(empty.body.data, [])
  assert.match(empty.body.nextCursor, /^[\w-]+$/)
  const connectionId = await make.connection()
  const ids = [(await make.application(connectionId)).id, (await make.application(connectionId)).id]
  ids.push((await make.application(connectionId)).id)
  const first = await api.call('GET', `/v1/events?after=${empty.body.nextCursor}&limit=2`)
  const second = await api.call('GET', `/v1/events?after=${first.body.nextCursor}&limit=2`)
  const third = await api.call('GET', `/v1/events?cursor=${second.body.nextCursor}`)
  const told = [...first.body.data, ...second.body.data]
  assert.deepEqual(
    told.map(({ type, data }) => [type, data.id]),
    ids.map((id) => ['application.received', id]),
  )
  assert.deepEqual(third.body, { data: [], nextCursor: second.body.nextCursor })
  const latest = await api.call('GET', '/v1/events?order=newest&limit=2')
  const earlier = await api.call('GET', `/v1/events?order=newest&cursor=${latest.body.nextCursor}`)
  assert.deepEqual([...latest.body.data, ...earlier.body.data], [...first.body.data, ...second.body.data].reverse())
  const end = await api.call('GET', `/v1/events?order=newest&cursor=${earlier.body.nextCursor}`)
  assert.deepEqual(end.body, { data: [], nextCursor: earlier.body.nextCursor })
  assert.equal((await api.call('GET', '/v1/events?order=newest&wait=1')).status, 400)
  const fromEvent = await api.call('GET', `/v1/events?after=${told[1].cursor}`)
  assert.deepEqual(fromEvent.body.data, [told[2]])
  assert.deepEqual((await api.call('GET', `/v1/events/${told[1].id}`)).body, told[1])
  assert.deepEqual((await api.call('GET', '/v1/events?type=endpoint.test')).body.data, [])
  const both = await api.call('GET', `/v1/events?after=${told[0].cursor}&cursor=${told[0].cursor}`)
  assert.equal(both.status, 400)
})

onBothStores('a reader who waits is answered by what comes', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const waiting = api.call('GET', '/v1/events?wait=60')
  const { id } = await make.application(connectionId)
  const answer = await waiting
  assert.deepEqual(
    answer.body.data.map((event: { data: { id: string } }) => event.data.id),
    [id],
  )
  const after = answer.body.nextCursor
  const nothing = await api.call('GET', `/v1/events?after=${after}&wait=1`)
  assert.deepEqual(nothing.body, { data: [], nextCursor: after })
})

onBothStores('a reader who waits does not keep the server from stopping', async (t, home) => {
  const api = await startApi(t, home)
  const waiting = api.call('GET', '/v1/events?wait=300')
  await api.readersWaiting(1)
  await api.close()
  assert.deepEqual((await waiting).body.data, [])
})

onBothStores('deliveries are listed, read and sent again', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  const endpoint = (await api.call('POST', '/v1/endpoints', { body: { url } })).body
  await make.application(connectionId)
  const event = (await api.call('GET', '/v1/events')).body.data[0]
  const listed = await api.call('GET', `/v1/deliveries?endpointId=${endpoint.id}&eventId=${event.id}`)
  const [delivery] = listed.body.data
  assert.deepEqual(delivery, {
    id: delivery.id,
    eventId: event.id,
    eventType: 'application.received',
    endpointId: endpoint.id,
    connectionId,
    status: 'pending',
    nextAttemptAt: '2026-11-21T18:00:00.000Z',
    attempts: [],
    createdAt: '2026-11-21T18:00:00.000Z',
    updatedAt: '2026-11-21T18:00:00.000Z',
  })
  assert.deepEqual((await api.call('GET', '/v1/deliveries?status=delivered')).body.data, [])
  const { request, ...read } = (await api.call('GET', `/v1/deliveries/${delivery.id}`)).body
  assert.deepEqual(read, delivery)
  assert.equal(request.url, url)

  await api.call('PATCH', `/v1/endpoints/${endpoint.id}`, { body: { status: 'disabled' } })
  const held = await api.call('GET', '/v1/deliveries?status=held')
  assert.equal(held.body.data[0].status, 'held')
  const retried = await api.call('POST', `/v1/deliveries/${delivery.id}/retry`)
  assert.equal(retried.status, 200)
  assert.equal(retried.body.id, delivery.id)

  await api.call('DELETE', `/v1/endpoints/${endpoint.id}`)
  const dead = await api.call('GET', `/v1/deliveries/${delivery.id}`)
  assert.equal(dead.body.status, 'dead')
  assert.equal(dead.body.reason, 'endpoint_deleted')
  const refused = await api.call('POST', `/v1/deliveries/${delivery.id}/retry`)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'invalid_state')
})

onBothStores('an endpoint is tested, and events are sent again: one, or many after a dry run', async (t, home) => {
  const api = await startApi(t, home)
  const make = seed(api)
  const connectionId = await make.connection()
  for (let n = 0; n < 3; n++) {
    await make.application(connectionId)
    api.clock.now += hour
  }
  const endpoint = (await api.call('POST', '/v1/endpoints', { body: { url } })).body
  const tested = await api.call('POST', `/v1/endpoints/${endpoint.id}/test`)
  assert.equal((await api.call('GET', `/v1/deliveries/${tested.body.deliveryId}`)).body.eventId, tested.body.eventId)

  const events = (await api.call('GET', '/v1/events?type=application.received')).body.data
  const one = await api.call('POST', `/v1/events/${events[0].id}/replay`)
  assert.equal(one.body.deliveryIds.length, 1)
  const named = await api.call('POST', `/v1/events/${events[0].id}/replay`, { body: { endpointId: endpoint.id } })
  assert.equal(named.body.deliveryIds.length, 1)

  const span = { endpointId: endpoint.id, since: '2026-11-21T18:30:00Z', eventTypes: ['application.received'] }
  const headers = { 'idempotency-key': 'many' }
  const counted = await api.call('POST', '/v1/replays', { body: { ...span, dryRun: true } })
  assert.deepEqual(counted.body, { count: 2 })
  const started = await api.call('POST', '/v1/replays', { body: span, headers })
  assert.deepEqual(started.body, { count: 2 })
  assert.deepEqual((await api.call('POST', '/v1/replays', { body: span, headers })).body, { count: 2 })
  const deliveries = await api.call('GET', `/v1/deliveries?endpointId=${endpoint.id}`)
  assert.equal(deliveries.body.data.length, 1 + 1 + 1 + 2)

  const until = { ...span, until: '2026-11-21T18:45:00Z', dryRun: true }
  assert.deepEqual((await api.call('POST', '/v1/replays', { body: until })).body, { count: 0 })
  const nobody = await api.call('POST', '/v1/replays', {
    body: { ...span, endpointId: 'end_01k7z2c5n6e7f8g9h0j1k2m3n4' },
  })
  assert.deepEqual(
    nobody.body.errors.map((error: { pointer: string }) => error.pointer),
    ['/endpointId'],
  )
  assert.equal(
    (await api.call('POST', '/v1/replays', { body: { ...span, since: '2016-12-31T23:59:60Z' } })).status,
    422,
  )
})

onBothStores('calls to platforms are listed, read and made again', async (t, home) => {
  const api = await startApi(t, home)
  const connectionId = await seed(api).connection()
  assert.deepEqual((await api.call('GET', `/v1/platform-calls?connectionId=${connectionId}&status=dead`)).body, {
    data: [],
    nextCursor: null,
  })
  for (const path of ['', '/retry']) {
    const method = path ? 'POST' : 'GET'
    const missing = await api.call(method, `/v1/platform-calls/cal_01k7z2c5n6e7f8g9h0j1k2m3n4${path}`)
    assert.equal(missing.status, 404)
  }
})
