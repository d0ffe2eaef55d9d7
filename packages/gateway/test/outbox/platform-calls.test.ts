import assert from 'node:assert/strict'
import type { AttemptDetail, ItemKind, TryOutcome } from '../../src/outbox/kinds.ts'
import type { NewItem } from '../../src/store/operations/outbox/enqueue-item.ts'
import type { ClaimedItem } from '../../src/store/operations/outbox/item.ts'
import { onBothStores, onPostgres } from '../support/stores.ts'
import { type Bench, eventually, openBench, reportOn, tenant } from './outbox.fixture.ts'

const attempt: AttemptDetail = { response: { status: 200, headers: [], body: new Uint8Array() }, outcomeKnown: true }
const call = (changes: Partial<NewItem> = {}): NewItem => ({ kind: 'report', lane: 'con_1', ...changes })
const enqueue = (bench: Bench, ...calls: NewItem[]) =>
  bench.store.enqueuePlatformCalls(tenant, { calls, now: bench.clock.now() })
const find = (bench: Bench, id: string) => bench.store.findPlatformCall(tenant, { id })
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

/** A kind whose tries are answered by the test, in the order it likes. */
function scripted(): ItemKind & { asked: { item: ClaimedItem; answer: (outcome: TryOutcome) => void }[] } {
  const asked: { item: ClaimedItem; answer: (outcome: TryOutcome) => void }[] = []
  return {
    asked,
    send: (item) => new Promise((answer) => void asked.push({ item, answer })),
  }
}

onBothStores(
  'calls under one order key go out one at a time, in their order, and a dead one blocks none',
  async (t, home) => {
    const bench = await openBench(t, home)
    const kind = scripted()
    const order = await enqueue(
      bench,
      call({ orderKey: 'app_1', payload: '1' }),
      call({ orderKey: 'app_1', payload: '2' }),
      call({ orderKey: 'app_1', payload: '3' }),
      call({ orderKey: 'app_2', payload: 'other' }),
      call({ payload: 'free' }),
    )
    const outbox = bench.startOutbox({ kinds: { report: kind } })
    const next = async (count: number) => {
      await eventually(() => kind.asked.length === count)
      return kind.asked[count - 1]!
    }
    await next(3)
    assert.deepEqual(kind.asked.map(({ item }) => item.payload).sort(), ['1', 'free', 'other'])
    const first = kind.asked.find(({ item }) => item.payload === '1')!
    for (const other of kind.asked) if (other !== first) other.answer({ result: 'done', attempt })
    // It fails, and waits: what comes after it waits too.
    first.answer({ result: 'retry', attempt })
    await eventually(async () => (await find(bench, order[0]!)).item.nextAttemptAt === bench.clock.now() + 5000)
    bench.clock.advance(4999)
    assert.deepEqual((await bench.claim()).items, [])
    bench.advance(outbox, 1)
    const again = await next(4)
    assert.equal(again.item.payload, '1')
    again.answer({ result: 'dead', reason: 'refused', attempt })
    const second = await next(5)
    assert.equal(second.item.payload, '2')
    second.answer({ result: 'done', attempt })
    assert.equal((await next(6)).item.payload, '3')
    assert.equal((await find(bench, order[0]!)).item.reason, 'refused')
  },
)

onBothStores('a newer whole picture replaces unsent older ones, and never one that was tried', async (t, home) => {
  const bench = await openBench(t, home)
  const whole = (payload: string) => call({ orderKey: 'ord_1', replacesUnsent: true, payload })
  const [first] = await enqueue(bench, whole('1'))
  const claimed = await bench.claim()
  assert.deepEqual(ids(claimed.items), [first])
  const [second] = await enqueue(bench, whole('2'))
  const [third, other] = await enqueue(bench, whole('3'), { ...whole('other'), orderKey: 'ord_2' })
  const statuses = async () =>
    Promise.all([first, second, third, other].map(async (id) => (await find(bench, id!)).item.status))
  assert.deepEqual(await statuses(), ['pending', 'replaced', 'pending', 'pending'])
  assert.deepEqual(ids((await bench.claim()).items), [other])
  await bench.store.finishTries({ tries: claimed.items.map((item) => reportOn(item)), now: bench.clock.now() })
  assert.deepEqual(ids((await bench.claim()).items), [third])
  await assert.rejects(bench.store.retryPlatformCall(tenant, { id: second!, now: bench.clock.now() }), {
    code: 'invalid_state',
  })
})

onBothStores('a rate holds over any span of a second, the oldest first, over all lanes', async (t, home) => {
  const bench = await openBench(t, home)
  const limit = { key: 'con_1', perSecond: 3 }
  const calls = Array.from({ length: 8 }, (_, n) => call({ lane: `con_1/${n % 2}`, limit, payload: String(n) }))
  const order: string[] = []
  for (const one of calls) {
    order.push(...(await enqueue(bench, one)))
    bench.clock.advance(1)
  }
  const [free] = await enqueue(bench, call({ lane: 'con_2' }))
  const begun: number[] = []
  const sent: string[] = []
  for (let at = 0; at < 40; at++) {
    const { items, limited } = await bench.claim()
    for (const { id } of items) {
      if (id !== free) begun.push(bench.clock.now())
      sent.push(id)
    }
    for (const { until } of limited) assert.ok(until > bench.clock.now())
    await bench.store.finishTries({ tries: items.map((item) => reportOn(item)), now: bench.clock.now() })
    bench.clock.advance(100)
  }
  assert.deepEqual(sent.slice(0, 4).sort(), [...order.slice(0, 3), free!].sort())
  assert.deepEqual(new Set(sent), new Set([...order, free]))
  for (const at of begun) {
    assert.ok(begun.filter((other) => other >= at && other <= at + 1000).length <= 3, `${begun}`)
  }
  assert.ok(begun.at(-1)! - begun[0]! < 2500)
})

onBothStores(
  'concurrent calls under a limit key are bounded, those of a dead process only while its lease lasts',
  async (t, home) => {
    const bench = await openBench(t, home)
    const limit = { key: 'con_1', concurrent: 2 }
    const all = await enqueue(bench, ...Array.from({ length: 5 }, () => call({ limit })))
    const first = await bench.claim()
    assert.deepEqual(ids(first.items), all.slice(0, 2))
    assert.deepEqual((await bench.claim()).items, [])
    await bench.store.finishTries({ tries: [reportOn(first.items[0]!)], now: bench.clock.now() })
    assert.deepEqual(ids((await bench.claim()).items), [all[2]])
    bench.clock.advance(5000)
    // Both leases ran out: what they held comes again, and nothing beyond the limit.
    assert.equal((await bench.claim()).items.length, 2)
  },
)

onPostgres('limits and order hold over two processes', async (t, home) => {
  const bench = await openBench(t, home)
  const another = await bench.openAnother()
  const limit = { key: 'con_1', concurrent: 4, perSecond: 6 }
  const calls = Array.from({ length: 20 }, (_, n) => call({ limit, lane: `con_1/${n % 4}`, orderKey: `app_${n % 7}` }))
  await enqueue(bench, ...calls)
  const running = new Map<string, ClaimedItem>()
  const keys: string[] = []
  const begun: number[] = []
  for (let round = 0; keys.length < 20; round++) {
    assert.ok(round < 200, 'no progress')
    const claims = await Promise.all([bench.claim({ perLane: 3 }), bench.claim({ perLane: 3, on: another })])
    for (const item of claims.flatMap(({ items }) => items)) {
      assert.ok(!running.has(item.order_key!), 'two of one order key at once')
      running.set(item.order_key!, item)
      begun.push(bench.clock.now())
      keys.push(item.id)
    }
    assert.ok(running.size <= 4)
    bench.clock.advance(300)
    for (const [key, item] of [...running].slice(0, 2)) {
      await (round % 2 ? bench.store : another).finishTries({ tries: [reportOn(item)], now: bench.clock.now() })
      running.delete(key)
    }
  }
  assert.equal(new Set(keys).size, 20)
  for (const at of begun) assert.ok(begun.filter((other) => other >= at && other <= at + 1000).length <= 6)
})

onBothStores(
  'a call may be presumed delivered, and then knows of the try whose outcome nobody saw',
  async (t, home) => {
    const bench = await openBench(t, home)
    const [id] = await enqueue(bench, call())
    // A process dies in the middle of a try.
    assert.equal((await bench.claim()).items.length, 1)
    bench.clock.advance(5000)
    const known: boolean[] = []
    const kind: ItemKind = {
      async send(_item, { hadUnknownOutcome }) {
        known.push(await hadUnknownOutcome())
        return { result: 'presumed', reason: 'used_up', attempt }
      },
    }
    bench.startOutbox({ kinds: { report: kind } })
    const { item } = await eventually(async () => {
      const shown = await find(bench, id!)
      return shown.item.status === 'presumed' ? shown : undefined
    })
    assert.deepEqual([item.reason, known], ['used_up', [true]])
  },
)

onBothStores('a call that nobody can send, or whose kind throws, is tried again and ends', async (t, home) => {
  const bench = await openBench(t, home)
  const [thrown, unknown] = await enqueue(bench, call({ kind: 'throws' }), call({ kind: '__proto__' }))
  const throws: ItemKind = {
    send: async () => {
      throw new Error('a fault of ours')
    },
    waitsMs: [0, 1000],
  }
  const outbox = bench.startOutbox({ kinds: { throws } })
  for (const id of [thrown, unknown]) await eventually(async () => (await find(bench, id!)).attempts[0]?.error)
  assert.equal((await find(bench, unknown!)).item.nextAttemptAt, bench.clock.now() + 5000)
  bench.advance(outbox, 1000)
  const { item } = await eventually(async () => {
    const shown = await find(bench, thrown!)
    return shown.item.status === 'dead' ? shown : undefined
  })
  assert.equal(item.reason, 'tries_exhausted')
})

onBothStores(
  'platform calls are listed by kind, record, connection and status, apart from deliveries',
  async (t, home) => {
    const bench = await openBench(t, home)
    await bench.addEndpoint('http://127.0.0.1:9/')
    await bench.tell({})
    const [report, upload] = await enqueue(
      bench,
      call({ recordId: 'app_1', connectionId: 'con_1' }),
      call({ kind: 'upload', recordId: 'app_2', connectionId: 'con_2', registrationId: 'reg_1' }),
    )
    const list = async (filter: object) =>
      ids(
        (await bench.store.listPlatformCalls(tenant, { page: { limit: 10 }, ...filter })).items.map(({ item }) => item),
      )
    assert.deepEqual(await list({}), [upload, report])
    assert.deepEqual(await list({ kind: 'upload' }), [upload])
    assert.deepEqual(await list({ recordId: 'app_1' }), [report])
    assert.deepEqual(await list({ connectionId: 'con_2' }), [upload])
    assert.deepEqual(await list({ status: 'dead' }), [])
    assert.deepEqual(await list({ status: 'pending' }), [upload, report])
    await assert.rejects(bench.store.findPlatformCall('ten_other', { id: report! }), { code: 'not_found' })
    await assert.rejects(bench.store.findDelivery(tenant, { id: report! }), { code: 'not_found' })
    await assert.rejects(bench.store.retryDelivery(tenant, { id: report!, now: 1 }), { code: 'not_found' })
  },
)
