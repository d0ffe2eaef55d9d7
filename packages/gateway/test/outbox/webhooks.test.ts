import assert from 'node:assert/strict'
import { Webhook } from 'standardwebhooks'
import { onBothStores } from '../support/stores.ts'
import { applicationEvent, eventually, openBench, startReceiver, tenant } from './outbox.fixture.ts'

onBothStores('an event reaches its endpoint signed as Standard Webhooks', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await startReceiver(t, bench.clock)
  const endpoint = await bench.addEndpoint(receiver.url)
  bench.startOutbox()
  await bench.store.tellEvents(tenant, {
    events: [applicationEvent(bench.clock, { data: '{"id":"app_1","name":"Mírä"}' })],
  })
  await eventually(() => receiver.received.length === 1)
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]]
  const { rows } = await bench.store.listEvents(tenant, { page: { limit: 10 } })
  assert.equal(headers['webhook-id'], rows[0]?.id)
  assert.equal(headers['content-type'], 'application/json')
  assert.equal(
    body,
    `{"type":"application.received","timestamp":"${new Date(bench.clock.now()).toISOString()}","data":{"id":"app_1","name":"Mírä"}}`,
  )
  assert.ok(new Webhook(endpoint.secret).verify(body, headers))
})
