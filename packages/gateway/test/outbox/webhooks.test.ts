import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { generateWebhookSecret } from '../../src/outbox/standard-webhooks.ts'
import { onBothStores } from '../support/stores.ts'
import { eventually, openBench, type Received, tenant } from './outbox.fixture.ts'

/** Throws unless the request is signed with the secret. */
const verify = (secret: string, { body, headers }: Received) => new Webhook(secret).verify(body, headers)

onBothStores('an event reaches its endpoint signed as Standard Webhooks', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const endpoint = await bench.addEndpoint(receiver.url)
  bench.startOutbox()
  await bench.tell({ data: '{"id":"app_1","name":"Mírä \\u2028"}' })
  const { item, attempts } = await bench.delivery('delivered')
  const [request] = receiver.received as [Received]
  assert.equal(receiver.received.length, 1)
  const { rows } = await bench.store.listEvents(tenant, { page: { limit: 10 } })
  assert.equal(request.headers['webhook-id'], rows[0]?.id)
  assert.equal(request.headers['content-type'], 'application/json')
  const timestamp = new Date(bench.clock.now()).toISOString()
  assert.equal(
    request.body,
    `{"type":"application.received","timestamp":"${timestamp}","data":{"id":"app_1","name":"Mírä \\u2028"}}`,
  )
  assert.deepEqual(verify(endpoint.secret, request), JSON.parse(request.body))
  assert.throws(() => verify(generateWebhookSecret(randomBytes), request))
  assert.throws(() => verify(endpoint.secret, { ...request, body: request.body.replace('app_1', 'app_2') }))
  assert.equal(item.event_id, rows[0]?.id)
  assert.equal(item.nextAttemptAt, null)
  assert.deepEqual(
    attempts.map((a) => [a.number, a.started_at, a.response_status, a.response_body, a.error, a.outcome_known]),
    [[1, bench.clock.now(), 204, '', null, 1]],
  )
  assert.deepEqual(bench.faults, [])
})

onBothStores('a thin endpoint gets id and connection, and nothing that has no value', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url, { payload: 'thin' })
  bench.startOutbox()
  await bench.tell({ recordId: 'app_9', data: '{"secret":"person"}' }, { connectionId: null })
  await eventually(() => receiver.received.length === 2)
  const data = receiver.received.map(({ body }) => body.slice(body.indexOf('"data":')))
  assert.deepEqual(data.sort(), ['"data":{"id":"app_1"}}', '"data":{"id":"app_9","connectionId":"con_1"}}'])
})

onBothStores('after a rotation both secrets sign for 24 hours, then only the new one', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const { id, secret: old } = await bench.addEndpoint(receiver.url)
  const secret = generateWebhookSecret(randomBytes)
  const rotated = await bench.store.rotateEndpointSecret(tenant, {
    id,
    secret: bench.seal(secret, id),
    now: bench.clock.now(),
  })
  assert.equal(rotated.version, 2)
  const outbox = bench.startOutbox()
  await bench.tell({})
  await eventually(() => receiver.received.length === 1)
  verify(secret, receiver.received[0]!)
  verify(old, receiver.received[0]!)
  bench.clock.advance(24 * 60 * 60 * 1000)
  await bench.tell({})
  outbox.wake()
  await eventually(() => receiver.received.length === 2)
  const [signature, ...others] = receiver.received[1]!.headers['webhook-signature']!.split(' ')
  assert.deepEqual(others, [])
  const { body, headers } = receiver.received[1]!
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  assert.equal(signature, new Webhook(secret).sign(headers['webhook-id']!, at, body))
})

onBothStores('an endpoint hears what it asked for, of its connections, in its tenant', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const all = await bench.addEndpoint(receiver.url)
  const byType = await bench.addEndpoint(receiver.url, { eventTypes: ['application.updated', 'message.rejected'] })
  const byConnection = await bench.addEndpoint(receiver.url, { connectionIds: ['con_2'] })
  const stranger = await bench.addEndpoint(receiver.url, { tenant: 'ten_other' })
  await bench.tell(
    { type: 'application.received', connectionId: 'con_1' },
    { type: 'application.updated', connectionId: 'con_2' },
    { type: 'message.rejected', connectionId: 'con_2' },
    { type: 'endpoint.test', connectionId: null },
  )
  const heard = async (endpointId: string) =>
    (await bench.deliveries({ endpointId })).map(({ item }) => item.event_type).sort()
  assert.deepEqual(await heard(all.id), ['application.received', 'application.updated', 'endpoint.test'])
  assert.deepEqual(await heard(byType.id), ['application.updated', 'message.rejected'])
  assert.deepEqual(await heard(byConnection.id), ['application.updated'])
  assert.deepEqual(await heard(stranger.id), [])
  assert.equal((await bench.store.listDeliveries('ten_other', { page: { limit: 10 } })).items.length, 0)
})

onBothStores('a record too long to be carried by a claim arrives whole', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  bench.startOutbox()
  const data = JSON.stringify({ id: 'app_1', text: 'ä'.repeat(50_000) })
  await bench.tell({ data })
  await bench.delivery('delivered')
  assert.equal(JSON.stringify(JSON.parse(receiver.received[0]!.body).data), data)
})

onBothStores('a test event goes to its endpoint alone, whatever that asked for', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const tested = await bench.addEndpoint(receiver.url, { eventTypes: ['click.received'], connectionIds: ['con_9'] })
  await bench.addEndpoint(receiver.url)
  bench.startOutbox()
  const { eventId, deliveryId } = await bench.store.testEndpoint(tenant, { id: tested.id, now: bench.clock.now() })
  const { item } = await bench.delivery('delivered')
  assert.deepEqual([item.id, item.event_id, item.endpoint_id], [deliveryId, eventId, tested.id])
  const { type, data } = verify(tested.secret, receiver.received[0]!) as { type: string; data: Record<string, unknown> }
  assert.equal(type, 'endpoint.test')
  assert.equal(data.id, tested.id)
  assert.ok(!JSON.stringify(data).includes('secret'))
})

onBothStores('a secret that does not open costs a try and stops nothing', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const { id } = await bench.addEndpoint(receiver.url)
  const good = await bench.addEndpoint(receiver.url)
  const secret = bench.seal(generateWebhookSecret(randomBytes), 'end_another')
  await bench.store.rotateEndpointSecret(tenant, { id, secret, now: bench.clock.now() })
  bench.startOutbox()
  await bench.tell({})
  await bench.delivery('delivered', { endpointId: good.id })
  const failed = await eventually(async () => {
    const [shown] = await bench.deliveries({ endpointId: id })
    return shown?.attempts[0]?.error ? shown : undefined
  })
  assert.equal(failed.attempts[0]?.error, 'internal error')
  assert.equal(failed.item.status, 'pending')
  assert.equal(bench.faults.length, 1)
  assert.equal(receiver.received.length, 1)
})
