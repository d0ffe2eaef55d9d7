import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { type Bench, eventually, openBench, reportOn, tenant } from './outbox.fixture.ts'

const minute = 60_000

/** Ends everything that is due, as the status says. */
async function end(bench: Bench, status: 'delivered' | 'dead'): Promise<void> {
  const { items } = await bench.claim({ perLane: 10_000 })
  const tries = items.map((item) => reportOn(item, { status, reason: status === 'dead' ? 'tries_exhausted' : null }))
  await bench.store.finishTries({ tries, now: bench.clock.now() })
}

onBothStores('an event is sent again to one endpoint, or to all that ask for such events', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  const wanting = await bench.addEndpoint(receiver.url)
  const other = await bench.addEndpoint(receiver.url, { eventTypes: ['click.received'] })
  bench.startOutbox()
  await bench.tell({})
  const { item } = await bench.delivery('delivered')
  const id = item.event_id!
  const all = await bench.store.replayEvent(tenant, { id, now: bench.clock.now() })
  assert.equal(all.deliveryIds.length, 1)
  const one = await bench.store.replayEvent(tenant, { id, endpointId: other.id, now: bench.clock.now() })
  await eventually(async () => (await bench.deliveries({ eventId: id, status: 'delivered' })).length === 3)
  const shown = await bench.deliveries({ eventId: id })
  assert.deepEqual(
    shown.map((delivery) => [delivery.item.id, delivery.item.endpoint_id]),
    [
      [one.deliveryIds[0], other.id],
      [all.deliveryIds[0], wanting.id],
      [item.id, wanting.id],
    ],
  )
  assert.deepEqual(
    receiver.received.map(({ headers }) => headers['webhook-id']),
    [id, id, id],
  )
  const replay = (args: object, of = tenant) => bench.store.replayEvent(of, { id, now: 1, ...args })
  await assert.rejects(replay({ id: 'evt_none' }), { code: 'not_found' })
  await assert.rejects(replay({ endpointId: 'end_none' }), { code: 'not_found' })
  await assert.rejects(replay({}, 'ten_other'), { code: 'not_found' })
})

onBothStores(
  'a replay of many takes what the endpoint asks for, in its time, of its kind, standing so',
  async (t, home) => {
    const bench = await openBench(t, home)
    const start = bench.clock.now()
    const endpoint = await bench.addEndpoint('http://127.0.0.1:9/', { connectionIds: ['con_1'] })
    const tellAt = async (...changes: Parameters<Bench['tell']>) => {
      bench.clock.advance(minute)
      await bench.tell(...changes)
    }
    await tellAt({ recordId: 'a' })
    await end(bench, 'dead')
    await tellAt({ recordId: 'b' }, { recordId: 'elsewhere', connectionId: 'con_2' })
    await end(bench, 'delivered')
    await tellAt({ recordId: 'c', type: 'application.updated' }, { recordId: 'unasked', type: 'message.rejected' })
    await end(bench, 'dead')
    await tellAt({ recordId: 'd' })
    const now = bench.clock.now()
    const everything = { endpointId: endpoint.id, since: start, until: now + 1 }
    const count = async (filter: object) => (await bench.store.countReplay(tenant, { ...everything, ...filter })).count
    assert.equal(await count({}), 4)
    assert.equal(await count({ since: start + 2 * minute }), 3)
    assert.equal(await count({ until: start + 2 * minute }), 1)
    assert.equal(await count({ eventTypes: ['application.updated', 'message.rejected'] }), 1)
    assert.equal(await count({ status: 'dead' }), 2)
    assert.equal(await count({ status: 'delivered' }), 1)
    assert.equal(await count({ status: 'pending' }), 1)
    assert.equal(await count({ status: 'held' }), 0)
    await bench.store.changeEndpoint(tenant, { id: endpoint.id, status: 'disabled', now })
    assert.deepEqual([await count({ status: 'held' }), await count({ status: 'pending' })], [1, 0])
    await bench.store.changeEndpoint(tenant, { id: endpoint.id, status: 'active', now })
    // Counting sent nothing.
    assert.equal((await bench.deliveries()).length, 4)

    const args = { ...everything, status: 'dead' as const, count: 2, now }
    assert.deepEqual(await bench.store.startReplay(tenant, args), { count: 2 })
    const shown = await bench.deliveries()
    assert.equal(shown.length, 6)
    // The dead ones stand as they did, and their events are on their way once more: again finds none.
    assert.equal(shown.filter(({ item }) => item.status === 'dead').length, 2)
    assert.deepEqual(await bench.store.startReplay(tenant, args), { count: 0 })
    await end(bench, 'delivered')
    assert.equal(await count({ status: 'delivered' }), 4)
    await assert.rejects(bench.store.countReplay('ten_other', everything), { code: 'not_found' })
  },
)

onBothStores('a large replay goes on piece by piece until all is sent, each event once', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  for (let n = 0; n < 12; n++)
    await bench.tell(...Array.from({ length: 100 }, (_, i) => ({ recordId: `app_${n}_${i}` })))
  const { id } = await bench.addEndpoint(receiver.url, { payload: 'thin' })
  const filter = { endpointId: id, since: 0, until: bench.clock.now() + 1, now: bench.clock.now() }
  assert.deepEqual(await bench.store.startReplay(tenant, { ...filter, count: 1200 }), { count: 1200 })
  // Without a poll, only the replay itself makes it go on.
  bench.startOutbox({ pollMs: 1_000_000 })
  await eventually(() => receiver.received.length === 1200)
  assert.equal(new Set(receiver.received.map(({ body }) => body)).size, 1200)
  assert.equal(await bench.store.continueReplay({ now: bench.clock.now() }), false)
})

onBothStores('a replay ends with its endpoint', async (t, home) => {
  const bench = await openBench(t, home)
  for (let n = 0; n < 11; n++) await bench.tell(...Array.from({ length: 100 }, () => ({})))
  const { id } = await bench.addEndpoint('http://127.0.0.1:9/')
  const now = bench.clock.now()
  await bench.store.startReplay(tenant, { endpointId: id, since: 0, until: now + 1, count: 1100, now })
  assert.equal((await bench.claim({ perLane: 1 })).replaying, true)
  await bench.store.deleteEndpoint(tenant, { id, now })
  assert.equal((await bench.claim()).replaying, false)
})
