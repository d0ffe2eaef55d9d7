import assert from 'node:assert/strict'
import { onBothStores } from '../support/stores.ts'
import { eventually, openBench, reportOn } from './outbox.fixture.ts'

onBothStores('of a lost lease nothing is recorded: who has the item now decides', async (t, home) => {
  const bench = await openBench(t, home)
  await bench.addEndpoint('http://127.0.0.1:9/')
  await bench.tell({})
  const first = await bench.claim()
  assert.equal(first.items.length, 1)
  assert.equal((await bench.claim()).items.length, 0)
  bench.clock.advance(5000)
  const second = await bench.claim()
  assert.deepEqual(
    second.items.map(({ id, number, waits }) => [id, number, waits]),
    [[first.items[0]!.id, 2, 0]],
  )
  const finish = (claim: typeof first) =>
    bench.store.finishTries({ tries: claim.items.map((item) => reportOn(item)), now: bench.clock.now() })
  assert.deepEqual(await finish(first), { lost: [first.items[0]!.position] })
  const [pending] = await bench.deliveries()
  assert.equal(pending?.item.status, 'pending')
  assert.deepEqual(
    pending?.attempts.map(({ duration_ms, outcome_known, error }) => [duration_ms, outcome_known, error]),
    [
      [null, 0, 'cut off before its outcome was known'],
      [null, 0, null],
    ],
  )
  assert.deepEqual(await finish(second), { lost: [] })
  assert.equal((await bench.deliveries())[0]?.item.status, 'delivered')
  assert.deepEqual(await finish(second), { lost: [second.items[0]!.position] })
})

onBothStores('a renewed lease holds, and a lost one cannot be renewed', async (t, home) => {
  const bench = await openBench(t, home)
  await bench.addEndpoint('http://127.0.0.1:9/')
  await bench.tell({})
  const { items } = await bench.claim()
  const leases = items.map(({ position, lease }) => ({ position, lease }))
  bench.clock.advance(4000)
  assert.deepEqual(await bench.store.renewLeases({ leases, until: bench.clock.now() + 5000 }), [])
  bench.clock.advance(4000)
  assert.equal((await bench.claim()).items.length, 0)
  bench.clock.advance(1000)
  assert.equal((await bench.claim()).items.length, 1)
  const lost = await bench.store.renewLeases({ leases, until: bench.clock.now() + 5000 })
  assert.deepEqual(lost, [items[0]!.position])
})

onBothStores('what a killed process had in hand is taken up, and no wait was used up by it', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  await bench.tell({}, {}, {})
  // Claimed by a process that then is no more.
  assert.equal((await bench.claim()).items.length, 3)
  if (home.kind === 'sqlite') assert.equal(await bench.store.releaseLeases({ now: bench.clock.now() }), 3)
  else bench.clock.advance(5000)
  bench.startOutbox()
  await eventually(async () => (await bench.deliveries({ status: 'delivered' })).length === 3)
  for (const { item, attempts } of await bench.deliveries()) {
    assert.deepEqual([item.tries, item.waits, attempts.length], [2, 0, 2])
  }
})

onBothStores('while a try runs its lease is kept, however long it takes', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  let answer = () => {}
  receiver.answer = (_request, response) => {
    answer = () => void response.writeHead(204).end()
  }
  bench.startOutbox({ lease: { leaseMs: 5000, renewMs: 5 } })
  await bench.tell({})
  await eventually(() => receiver.received.length === 1)
  for (let seconds = 0; seconds < 12; seconds += 3) {
    const [shown] = await bench.deliveries()
    assert.equal(shown?.item.nextAttemptAt, null)
    bench.clock.advance(3000)
    // The renewal has been written when the lease reaches past what it reached before.
    await eventually(async () => (await bench.deliveries())[0]!.item.due_at > bench.clock.now() + 3000)
    assert.equal((await bench.claim()).items.length, 0)
  }
  answer()
  const { attempts } = await bench.delivery('delivered')
  assert.equal(attempts.length, 1)
  assert.equal(receiver.received.length, 1)
})

onBothStores('stopped, it finishes what is being sent and puts back the rest', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  let finish = () => {}
  const isFinishing = new Promise<void>((resolve) => {
    finish = resolve
  })
  receiver.answer = (_request, response) => void isFinishing.then(() => response.writeHead(204).end())
  await bench.tell(...Array.from({ length: 10 }, () => ({})))
  const outbox = bench.startOutbox({ perLane: 2 })
  await eventually(() => receiver.received.length === 2)
  const stopped = outbox.stop(60_000)
  finish()
  await stopped
  assert.equal(receiver.received.length, 2)
  const shown = await bench.deliveries()
  assert.equal(shown.filter(({ item }) => item.status === 'delivered').length, 2)
  for (const { item } of shown.filter(({ item }) => item.status === 'pending')) {
    assert.deepEqual([item.waits, item.nextAttemptAt], [0, item.due_at])
    assert.ok(item.due_at <= bench.clock.now())
  }
  await bench.tell({})
  assert.equal(receiver.received.length, 2)
})

onBothStores('stopped past its deadline, it frees what is being sent without using up a wait', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  receiver.answer = () => {}
  await bench.tell({})
  const outbox = bench.startOutbox()
  await eventually(() => receiver.received.length === 1)
  await outbox.stop(1)
  const [shown] = await bench.deliveries()
  assert.deepEqual(
    [shown?.item.status, shown?.item.waits, shown?.item.nextAttemptAt],
    ['pending', 0, bench.clock.now()],
  )
  assert.deepEqual(
    shown?.attempts.map(({ error, outcome_known }) => [error, outcome_known]),
    [['cut off: Gangway was stopped', 0]],
  )
  receiver.answer = (_request, response) => void response.writeHead(204).end()
  bench.startOutbox()
  await bench.delivery('delivered')
})

onBothStores('an answer that comes after its lease was lost changes nothing', async (t, home) => {
  const bench = await openBench(t, home)
  const receiver = await bench.startReceiver()
  await bench.addEndpoint(receiver.url)
  let answer = () => {}
  receiver.answer = (_request, response) => {
    answer = () => void response.writeHead(500).end()
  }
  // As if the process had been stopped for a while: nothing is renewed, and nothing claimed.
  const outbox = bench.startOutbox({ lease: { leaseMs: 5000, renewMs: 1_000_000 }, pollMs: 1_000_000 })
  await bench.tell({})
  await eventually(() => receiver.received.length === 1)
  bench.clock.advance(5000)
  const { items } = await bench.claim()
  await bench.store.finishTries({ tries: items.map((item) => reportOn(item)), now: bench.clock.now() })
  answer()
  await eventually(() => bench.faults.length === 1)
  assert.equal(outbox.inHand(), 0)
  const { item, attempts } = await bench.delivery('delivered')
  assert.deepEqual([item.tries, item.waits], [2, 0])
  assert.deepEqual(
    attempts.map(({ response_status }) => response_status),
    [null, 204],
  )
})
