import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { webhookWaitsMs } from '../../src/outbox/schedule.ts'
import { failingForAtMostMs } from '../../src/store/operations/outbox/endpoint-health.ts'
import { onBothStores } from '../support/stores.ts'
import { eventually, openBench, tenant } from './outbox.fixture.ts'

const hour = 60 * 60 * 1000

onBothStores(
  'an endpoint that fails is tried at the waits of the schedule, then the letter is dead',
  async (t, home) => {
    const bench = await openBench(t, home)
    const receiver = await bench.startReceiver()
    const endpoint = await bench.addEndpoint(receiver.url)
    receiver.answer = (_request, response) => void response.writeHead(500, { 'x-why': 'broken' }).end('out of order')
    const outbox = bench.startOutbox()
    const start = bench.clock.now()
    await bench.tell({})
    for (const [at, wait] of webhookWaitsMs.entries()) {
      if (at > 0) {
        // Not a millisecond early: what the claim finds is due.
        bench.clock.advance(wait - 1)
        assert.deepEqual((await bench.claim()).items, [])
        bench.advance(outbox, 1)
      }
      await eventually(async () => (await bench.deliveries())[0]?.attempts[at]?.duration_ms !== null)
      await eventually(() => receiver.received.length === at + 1)
      await eventually(async () => (await bench.deliveries())[0]?.item.nextAttemptAt || at === 9)
    }
    const { item, attempts } = await bench.delivery('dead')
    assert.equal(item.reason, 'tries_exhausted')
    const waits = attempts.map(({ started_at }, at) => started_at - (attempts[at - 1]?.started_at ?? start))
    assert.deepEqual(waits, webhookWaitsMs)
    assert.equal(bench.clock.now() - start, 272_105_000)
    assert.deepEqual(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])), new Set([item.event_id]))
    assert.deepEqual([attempts[9]?.response_status, attempts[9]?.response_body], [500, 'out of order'])
    assert.ok(
      JSON.parse(attempts[9]?.response_headers ?? '').some(
        ([name, value]: string[]) => name === 'x-why' && value === 'broken',
      ),
    )

    // A person sends it again, with all its waits before it.
    const again = await bench.store.retryDelivery(tenant, { id: item.id, now: bench.clock.now() })
    assert.deepEqual([again.item.status, again.item.reason, again.item.waits], ['pending', null, 0])
    await eventually(async () => (await bench.deliveries())[0]?.item.waits === 1)
    receiver.answer = (_request, response) => void response.writeHead(200).end()
    bench.advance(outbox, 5000)
    const delivered = await bench.delivery('delivered')
    assert.deepEqual(
      delivered.attempts.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    )
    assert.deepEqual(receiver.received.at(-1)?.headers['webhook-id'], item.event_id)
    assert.equal((await bench.store.findEndpoint(tenant, { id: endpoint.id })).failing_since, null)
  },
)

onBothStores('Retry-After puts off the next try, by at most 24 hours, and never hastens it', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  const start = bench.clock.now()
  const inSeconds = (ms: number) => Math.floor(ms / 1000) * 1000
  const cases: [retryAfter: string, expected: number][] = [
    ['60', 60_000],
    ['1', 5 * 60_000],
    [new Date(start + 3 * hour).toUTCString(), -1],
    ['999999999', 24 * hour],
    ['soon', 5 * hour],
  ]
  const outbox = bench.startOutbox()
  await bench.tell({})
  for (const [at, [retryAfter, expected]] of cases.entries()) {
    receiver.answer = (_request, response) => void response.writeHead(503, { 'retry-after': retryAfter }).end()
    outbox.wake()
    const next = await eventually(async () => {
      const [shown] = await bench.deliveries()
      return shown?.attempts.length === at + 1 ? shown.item.nextAttemptAt : null
    })
    if (expected === -1) assert.equal(next, inSeconds(start + 3 * hour))
    else assert.equal(next - bench.clock.now(), expected)
    bench.clock.advance(next - bench.clock.now())
  }
})

onBothStores(
  '410 disables the endpoint, holds its deliveries and tells the others; enabled, they go on',
  async (t, home) => {
    const bench = await openBench(t, home)
    const [gone, other] = [await bench.startReceiver(), await bench.startReceiver()]
    const endpoint = await bench.addEndpoint(gone.url)
    await bench.addEndpoint(other.url, { eventTypes: ['endpoint.disabled'] })
    gone.answer = (_request, response) => void response.writeHead(410).end()
    bench.startOutbox()
    await bench.tell({})
    const held = await bench.delivery('held', { endpointId: endpoint.id })
    assert.equal(held.attempts[0]?.response_status, 410)
    assert.equal(held.item.nextAttemptAt, null)
    const row = await bench.store.findEndpoint(tenant, { id: endpoint.id })
    assert.deepEqual([row.status, row.disabled_reason, row.version], ['disabled', 'gone', 2])
    await eventually(() => other.received.length === 1)
    const { type, data } = JSON.parse(other.received[0]!.body)
    assert.deepEqual([type, data.id, data.disabledReason], ['endpoint.disabled', endpoint.id, 'gone'])

    // What comes meanwhile waits too, and the endpoint hears nothing of its own end.
    await bench.tell({ recordId: 'app_2' })
    const { items } = await bench.store.listDeliveries(tenant, { page: { limit: 10 }, status: 'held' })
    assert.equal(items.length, 2)
    assert.deepEqual(await bench.deliveries({ status: 'pending', endpointId: endpoint.id }), [])
    assert.equal((await bench.claim()).items.length, 0)

    gone.answer = (_request, response) => void response.writeHead(204).end()
    const enabled = await bench.store.changeEndpoint(tenant, {
      id: endpoint.id,
      status: 'active',
      now: bench.clock.now(),
    })
    assert.deepEqual([enabled.status, enabled.disabled_reason, enabled.version], ['active', null, 3])
    await eventually(
      async () => (await bench.deliveries({ status: 'delivered', endpointId: endpoint.id })).length === 2,
    )
    assert.equal(gone.received.length, 3)
  },
)

onBothStores(
  'five days without one success disable an endpoint; one success starts the count anew',
  async (t, home) => {
    const bench = await openBench(t, home)
    const receiver = await bench.startReceiver()
    const { id } = await bench.addEndpoint(receiver.url)
    const fail = (_request: unknown, response: ServerResponse) => void response.writeHead(500).end()
    const outbox = bench.startOutbox()
    const tellAndTry = async () => {
      const before = receiver.received.length
      await bench.tell({})
      outbox.wake()
      await eventually(() => receiver.received.length > before)
      await eventually(() => outbox.inHand() === 0)
      // Recorded, not only answered.
      await eventually(async () =>
        (await bench.deliveries()).every((d) => d.attempts.every((a) => a.duration_ms !== null)),
      )
    }
    const status = async () => (await bench.store.findEndpoint(tenant, { id })).status
    receiver.answer = fail
    await tellAndTry()
    bench.clock.advance(failingForAtMostMs - 1)
    receiver.answer = (_request, response) => void response.writeHead(204).end()
    await tellAndTry()
    assert.equal((await bench.store.findEndpoint(tenant, { id })).failing_since, null)
    receiver.answer = fail
    await tellAndTry()
    bench.clock.advance(failingForAtMostMs - 1)
    await tellAndTry()
    assert.equal(await status(), 'active')
    bench.clock.advance(1)
    await tellAndTry()
    assert.equal(await status(), 'disabled')
    const { rows } = await bench.store.listEvents(tenant, { page: { limit: 50 } })
    const [told, ...more] = rows.filter(({ type }) => type === 'endpoint.disabled')
    assert.deepEqual(more, [])
    assert.equal(JSON.parse(told?.data ?? '{}').disabledReason, 'failing')
  },
)

onBothStores('redirects are not followed, and what never was sent says so', async (t, home) => {
  const bench = await openBench(t, home)
  const [first, second] = [await bench.startReceiver(), await bench.startReceiver()]
  const redirecting = await bench.addEndpoint(first.url)
  const closed = await bench.addEndpoint('http://127.0.0.1:9/hook')
  first.answer = (_request, response) => void response.writeHead(307, { location: second.url }).end()
  bench.startOutbox()
  await bench.tell({})
  const attemptTo = (endpointId: string) =>
    eventually(async () => {
      const attempt = (await bench.deliveries({ endpointId }))[0]?.attempts[0]
      return attempt?.duration_ms === null ? undefined : attempt
    })
  assert.equal((await attemptTo(redirecting.id)).response_status, 307)
  const refused = await attemptTo(closed.id)
  assert.match(refused.error ?? '', /^connect: /)
  assert.deepEqual([refused.response_status, refused.outcome_known], [null, 1])
  assert.equal(second.received.length, 0)
})

onBothStores('an answer with bytes that no text can hold is kept as text', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  receiver.answer = (_request, response) =>
    void response
      .writeHead(200, { 'x-odd': '\u00ff' })
      .end(Buffer.concat([Buffer.from([0, 0xff]), Buffer.alloc(50_000, 'a')]))
  bench.startOutbox()
  await bench.tell({})
  const { attempts } = await bench.delivery('delivered')
  assert.equal(attempts[0]?.response_body?.slice(0, 4), '\ufffd\ufffdaa')
  assert.equal(attempts[0]?.response_body?.length, 16_384)
})
