import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { eventually, openBench } from './outbox.fixture.ts'

onBothStores('an endpoint that never answers, with thousands of deliveries, delays nobody else', async (t, home) => {
  const bench = await openBench(t, home)
  const [hanging, good] = [await bench.startReceiver(), await bench.startReceiver()]
  hanging.answer = () => {}
  const stuck = await bench.addEndpoint(hanging.url)
  for (let n = 0; n < 30; n++) await bench.tell(...Array.from({ length: 100 }, () => ({})))
  const { id } = await bench.addEndpoint(good.url)
  const outbox = bench.startOutbox()
  await eventually(() => hanging.received.length >= 32)
  await bench.tell(...Array.from({ length: 500 }, () => ({})))
  await eventually(() => good.received.length === 500)
  await eventually(async () => (await bench.deliveries({ endpointId: id, status: 'delivered' })).length === 200)
  // All that while not one of the others came to an end: each lane has places of its own.
  assert.equal(hanging.received.length, 32)
  assert.deepEqual(await bench.deliveries({ endpointId: stuck.id, status: 'delivered' }), [])
  assert.ok(outbox.inHand() >= 32)
})

onBothStores('lanes that fill all there is leave every other lane a place', async (t, home) => {
  const bench = await openBench(t, home)
  const [hanging, good] = [await bench.startReceiver(), await bench.startReceiver()]
  hanging.answer = () => {}
  for (let n = 0; n < 8; n++) await bench.addEndpoint(hanging.url, { connectionIds: ['con_1'] })
  await bench.addEndpoint(good.url, { connectionIds: ['con_2'] })
  await bench.tell(...Array.from({ length: 20 }, () => ({})))
  bench.startOutbox({ inHand: 16, perLane: 4 })
  await eventually(() => hanging.received.length >= 16)
  await bench.tell(...Array.from({ length: 30 }, () => ({ connectionId: 'con_2' })))
  await eventually(() => good.received.length === 30)
})

onBothStores('a lane that works is never drained, and its finished items make room for the next', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  for (let n = 0; n < 10; n++) await bench.tell(...Array.from({ length: 100 }, () => ({})))
  // Without a poll, only what the outbox itself notices makes it go on.
  const outbox = bench.startOutbox({ pollMs: 1_000_000, perLane: 3 })
  await eventually(() => receiver.received.length === 1000)
  await eventually(() => outbox.inHand() === 0)
  assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1000)
})
