import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { eventually, openBench, reportOn, tenant } from './outbox.fixture.ts'

const thirtyDays = 30 * 24 * 60 * 60 * 1000

onBothStores('an endpoint is made, listed, found, changed and removed, in its tenant', async (t, home) => {
  const bench = await openBench(t, home)
  const first = await bench.addEndpoint('https://one.example/', { eventTypes: ['click.received'] })
  const second = await bench.addEndpoint('https://two.example/')
  const { rows, next } = await bench.store.listEndpoints(tenant, { page: { limit: 1 } })
  assert.deepEqual(
    [rows[0]?.id, (await bench.store.listEndpoints(tenant, { page: { limit: 1, after: next! } })).rows[0]?.id],
    [second.id, first.id],
  )
  const now = bench.clock.now() + 1000
  const changed = await bench.store.changeEndpoint(tenant, {
    id: first.id,
    url: 'https://three.example/',
    eventTypes: null,
    connectionIds: ['con_1'],
    payload: 'thin',
    now,
  })
  assert.deepEqual(
    [
      changed.url,
      changed.event_types,
      changed.connection_ids,
      changed.payload,
      changed.status,
      changed.version,
      changed.updated_at,
    ],
    ['https://three.example/', null, '["con_1"]', 'thin', 'active', 2, now],
  )
  await bench.store.deleteEndpoint(tenant, { id: first.id, now })
  for (const run of [
    () => bench.store.findEndpoint(tenant, { id: first.id }),
    () => bench.store.findEndpoint('ten_other', { id: second.id }),
    () => bench.store.changeEndpoint('ten_other', { id: second.id, url: 'https://evil.example/', now }),
    () => bench.store.deleteEndpoint('ten_other', { id: second.id, now }),
    () => bench.store.rotateEndpointSecret('ten_other', { id: second.id, secret: 'x', now }),
    () => bench.store.testEndpoint('ten_other', { id: second.id, now }),
  ]) {
    await assert.rejects(run, { code: 'not_found' })
  }
  assert.deepEqual(await bench.store.findEndpoint(tenant, { id: second.id }), second.row)
})

onBothStores(
  'deleting an endpoint ends its deliveries, however many, and nobody can send them again',
  async (t, home) => {
    const bench = await openBench(t, home)
    const receiver = await bench.startReceiver()
    const { id } = await bench.addEndpoint(receiver.url)
    await bench.store.changeEndpoint(tenant, { id, status: 'disabled', now: bench.clock.now() })
    for (let n = 0; n < 22; n++) await bench.tell(...Array.from({ length: 100 }, () => ({})))
    await bench.store.deleteEndpoint(tenant, { id, now: bench.clock.now() })
    bench.startOutbox({ pollMs: 1_000_000 })
    await eventually(async () => {
      const depth = await bench.store.outboxDepth({ now: bench.clock.now() })
      return depth.length === 0
    })
    const [shown] = await bench.deliveries({ status: 'dead' })
    assert.equal(shown?.item.reason, 'endpoint_deleted')
    assert.equal(receiver.received.length, 0)
    const retried = bench.store.retryDelivery(tenant, { id: shown!.item.id, now: bench.clock.now() })
    await assert.rejects(retried, { code: 'invalid_state' })
  },
)

onBothStores('enabling an endpoint lets go at once what waited for its next try', async (t, home) => {
  const bench = await openBench(t, home)
  const { id } = await bench.addEndpoint('http://127.0.0.1:9/')
  await bench.tell({}, {})
  const { items } = await bench.claim()
  const later = bench.clock.now() + 1_000_000
  const tries = [reportOn(items[0]!, { status: 'pending', dueAt: later, waits: 4 }), reportOn(items[1]!)]
  await bench.store.finishTries({ tries, now: bench.clock.now() })
  const now = bench.clock.now()
  await bench.store.changeEndpoint(tenant, { id, status: 'disabled', now })
  const enabled = await bench.store.changeEndpoint(tenant, { id, status: 'active', now })
  assert.equal(enabled.disabled_reason, null)
  const again = await bench.claim()
  assert.deepEqual(
    again.items.map(({ id, waits }) => [id, waits]),
    [[items[0]!.id, 4]],
  )
  // Saying so of an active one changes nothing of its plan.
  const planned = again.items.map((item) => reportOn(item, { status: 'pending', dueAt: later, waits: 5 }))
  await bench.store.finishTries({ tries: planned, now })
  await bench.store.changeEndpoint(tenant, { id, status: 'active', now })
  assert.deepEqual((await bench.claim()).items, [])
})

onBothStores(
  'a delivery that ended or waits is sent again on request; one being tried is left alone',
  async (t, home) => {
    const bench = await openBench(t, home)
    await bench.addEndpoint('http://127.0.0.1:9/')
    await bench.tell({})
    const first = await bench.claim()
    const id = first.items[0]!.id
    const retry = () => bench.store.retryDelivery(tenant, { id, now: bench.clock.now() })
    assert.equal((await retry()).item.nextAttemptAt, null)
    const finish = (changes: Parameters<typeof reportOn>[1], claim = first) =>
      bench.store.finishTries({ tries: claim.items.map((item) => reportOn(item, changes)), now: bench.clock.now() })
    assert.deepEqual(await finish({ status: 'pending', dueAt: bench.clock.now() + 999_999, waits: 7 }), { lost: [] })
    const waiting = await retry()
    assert.deepEqual([waiting.item.waits, waiting.item.nextAttemptAt], [0, bench.clock.now()])
    for (const status of ['delivered', 'dead', 'presumed'] as const) {
      const claim = await bench.claim()
      await finish({ status, reason: 'because' }, claim)
      const again = await retry()
      assert.deepEqual([again.item.status, again.item.reason], ['pending', null])
    }
    const last = await bench.claim()
    assert.equal(last.items[0]?.number, 5)
    await assert.rejects(bench.store.retryDelivery('ten_other', { id, now: 1 }), { code: 'not_found' })
  },
)

onBothStores('what waits is counted by family, what is held apart', async (t, home) => {
  const bench = await openBench(t, home)
  const start = bench.clock.now()
  const { id } = await bench.addEndpoint('http://127.0.0.1:9/')
  await bench.addEndpoint('http://127.0.0.1:9/')
  assert.deepEqual(await bench.store.outboxDepth({ now: start }), [])
  await bench.tell({}, {})
  await bench.store.enqueuePlatformCalls(tenant, { calls: [{ kind: 'report', lane: 'con_1' }], now: start + 500 })
  await bench.store.changeEndpoint(tenant, { id, status: 'disabled', now: start })
  assert.deepEqual(await bench.store.outboxDepth({ now: start + 2000 }), [
    { family: 'delivery', pending: 2, held: 2, oldestDueMs: 2000 },
    { family: 'platform_call', pending: 1, held: 0, oldestDueMs: 1500 },
  ])
})

onBothStores('attempts are kept for 30 days, and numbered on after that', async (t, home) => {
  const bench = await openBench(t, home)
  await bench.addEndpoint('http://127.0.0.1:9/')
  await bench.tell({})
  const tryOnce = async () => {
    const { items } = await bench.claim()
    const tries = items.map((item) => reportOn(item, { status: 'dead', reason: 'because' }))
    await bench.store.finishTries({ tries, now: bench.clock.now() })
    return items[0]!.id
  }
  const id = await tryOnce()
  const numbers = async () => (await bench.deliveries())[0]?.attempts.map(({ number }) => number)
  bench.clock.advance(thirtyDays)
  assert.equal(await bench.store.pruneAttempts({ now: bench.clock.now() }), false)
  assert.deepEqual(await numbers(), [1])
  bench.clock.advance(1)
  await bench.store.retryDelivery(tenant, { id, now: bench.clock.now() })
  await tryOnce()
  assert.equal(await bench.store.pruneAttempts({ now: bench.clock.now() }), false)
  assert.deepEqual(await numbers(), [2])
})

onBothStores('deliveries are found by endpoint, event, type and status, in any combination', async (t, home) => {
  const bench = await openBench(t, home)
  const [active, disabled] = [
    await bench.addEndpoint('http://127.0.0.1:9/'),
    await bench.addEndpoint('http://127.0.0.1:9/'),
  ]
  for (const status of ['delivered', 'dead', 'presumed', 'pending'] as const) {
    await bench.tell({}, { type: 'application.updated' })
    const { items } = await bench.claim()
    const tries = items.map((item) => reportOn(item, { status, dueAt: bench.clock.now() + 1_000_000 }))
    await bench.store.finishTries({ tries, now: bench.clock.now() })
  }
  await bench.store.changeEndpoint(tenant, { id: disabled.id, status: 'disabled', now: bench.clock.now() })
  const all = (await bench.deliveries()).map(({ item }) => item)
  assert.equal(all.length, 16)
  assert.deepEqual(
    new Set(all.map(({ status }) => status)),
    new Set(['delivered', 'dead', 'presumed', 'pending', 'held']),
  )
  for (const endpointId of [undefined, active.id, disabled.id]) {
    for (const eventId of [undefined, all[0]!.event_id!]) {
      for (const eventType of [undefined, 'application.updated']) {
        for (const status of [undefined, 'delivered', 'dead', 'presumed', 'pending', 'held', 'replaced'] as const) {
          const filter = { endpointId, eventId, eventType, status }
          const found = (await bench.deliveries(filter)).map(({ item }) => item.id)
          const expected = all.filter(
            (item) =>
              (endpointId ?? item.endpoint_id) === item.endpoint_id &&
              (eventId ?? item.event_id) === item.event_id &&
              (eventType ?? item.event_type) === item.event_type &&
              (status ?? item.status) === item.status,
          )
          const ids = expected.map(({ id }) => id)
          assert.deepEqual(found, ids, JSON.stringify(filter))
        }
      }
    }
  }
})

onBothStores('what was claimed and waits goes to the endpoint as it is by then, or is held', async (t, home) => {
  const bench = await openBench(t, home)
  const [before, after] = [await bench.startReceiver(), await bench.startReceiver()]
  const { id } = await bench.addEndpoint(before.url)
  const answers: (() => void)[] = []
  before.answer = (_request, response) => void answers.push(() => response.writeHead(204).end())
  await bench.tell({}, {}, {}, {})
  const outbox = bench.startOutbox({ perLane: 2 })
  await eventually(() => answers.length === 2 && outbox.inHand() === 4)
  bench.clock.advance(1000)
  await bench.store.changeEndpoint(tenant, { id, url: after.url, now: bench.clock.now() })
  after.answer = (_request, response) => void answers.push(() => response.writeHead(204).end())
  answers.shift()!()
  await eventually(() => after.received.length === 1)
  await bench.store.changeEndpoint(tenant, { id, status: 'disabled', now: bench.clock.now() })
  for (const answer of answers.splice(0)) answer()
  await eventually(async () => (await bench.deliveries({ status: 'delivered' })).length === 3 && outbox.inHand() === 0)
  assert.deepEqual([before.received.length, after.received.length], [2, 1])
  const waiting = (await bench.deliveries()).filter(({ item }) => item.status !== 'delivered')
  assert.deepEqual(
    waiting.map(({ item }) => item.waits),
    [0],
  )
  after.answer = (_request, response) => void response.writeHead(204).end()
  await bench.store.changeEndpoint(tenant, { id, status: 'active', now: bench.clock.now() })
  outbox.wake()
  await eventually(() => after.received.length === 2)
})

onBothStores('after a 410 nothing more is sent of what was claimed before it', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  receiver.answer = (_request, response) => void response.writeHead(410).end()
  await bench.tell(...Array.from({ length: 9 }, () => ({})))
  const outbox = bench.startOutbox({ perLane: 2 })
  await eventually(async () => (await bench.deliveries({ status: 'held' })).length === 9 && outbox.inHand() === 0)
  assert.ok(receiver.received.length <= 3, `${receiver.received.length} requests`)
})
