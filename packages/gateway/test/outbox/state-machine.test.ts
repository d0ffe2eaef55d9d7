import assert from 'node:assert/strict'
import fc from 'fast-check'
import { onBothStores } from '../support/stores.ts'
import { type Bench, openBench, reportOn, tenant } from './outbox.fixture.ts'

type Outcome = 'delivered' | 'retry' | 'dead' | 'cut_off'
type Step =
  | { do: 'enqueue'; orderKey: string | undefined }
  | { do: 'claim'; room: number }
  | { do: 'finish'; which: number; outcome: Outcome }
  | { do: 'renew'; which: number }
  | { do: 'wait'; ms: number }
  | { do: 'send again'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('enqueue' as const), orderKey: fc.constantFrom(undefined, 'x', 'y') }),
  fc.record({ do: fc.constant('claim' as const), room: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constant('finish' as const),
    which: fc.nat({ max: 20 }),
    outcome: fc.constantFrom<Outcome>('delivered', 'retry', 'dead', 'cut_off'),
  }),
  fc.record({ do: fc.constant('renew' as const), which: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 999, 1001, 4999, 5001) }),
  fc.record({ do: fc.constant('send again' as const), which: fc.nat({ max: 20 }) }),
)

const leaseMs = 5000
const retryMs = 3000

/** What a test of the outbox knows without looking: one lane of its own, item by item. */
interface Known {
  id: string
  orderKey: string | undefined
  status: 'pending' | 'delivered' | 'dead'
  tries: number
  waits: number
  leaseUntil: number
  /** Not before this; what waited for another of its order key may be somewhat later. */
  dueAt: number
}

type Item = Awaited<ReturnType<Bench['claim']>>['items'][number]

async function play(bench: Bench, lane: string, steps: Step[]): Promise<void> {
  const known: Known[] = []
  const held: { known: Known; item: Item }[] = []
  const latest = new Map<Known, Item>()
  const isFirst = (one: Known) =>
    one.orderKey === undefined ||
    known.find((other) => other.orderKey === one.orderKey && other.status === 'pending') === one
  const pick = <T>(list: T[], which: number): T | undefined => list[which % Math.max(1, list.length)]

  for (const step of steps) {
    const now = bench.clock.now()
    if (step.do === 'wait') bench.clock.advance(step.ms)
    if (step.do === 'enqueue') {
      const orderKey = step.orderKey && `${lane}/${step.orderKey}`
      const [id] = await bench.store.enqueuePlatformCalls(tenant, { calls: [{ kind: 'report', lane, orderKey }], now })
      known.push({ id: id!, orderKey, status: 'pending', tries: 0, waits: 0, leaseUntil: 0, dueAt: now })
    }
    if (step.do === 'claim') {
      const claim = await bench.claim({ only: { [lane]: step.room }, until: now + leaseMs })
      assert.ok(claim.items.length <= step.room)
      for (const item of claim.items) {
        const one = known.find(({ id }) => id === item.id)!
        assert.equal(one.status, 'pending')
        assert.ok(one.leaseUntil <= now, 'leased twice')
        assert.ok(one.dueAt <= now, 'before its time')
        assert.ok(isFirst(one), 'out of order')
        assert.deepEqual([item.number, item.waits], [one.tries + 1, one.waits])
        Object.assign(one, { tries: one.tries + 1, leaseUntil: now + leaseMs, dueAt: now + leaseMs })
        held.push({ known: one, item })
        latest.set(one, item)
      }
    }
    const chosen = 'which' in step && step.do !== 'send again' ? pick(held, step.which) : undefined
    if (chosen && step.do === 'renew') {
      const { position, lease } = chosen.item
      const lost = await bench.store.renewLeases({ leases: [{ position, lease }], until: now + leaseMs })
      const isHeld = latest.get(chosen.known) === chosen.item
      assert.deepEqual(lost, isHeld ? [] : [position])
      if (isHeld) Object.assign(chosen.known, { leaseUntil: now + leaseMs, dueAt: now + leaseMs })
    }
    if (chosen && step.do === 'finish') {
      const { known: one, item } = chosen
      const isHeld = latest.get(one) === item
      const after = {
        delivered: { status: 'delivered', dueAt: now, waits: one.waits },
        dead: { status: 'dead', dueAt: now, waits: one.waits },
        retry: { status: 'pending', dueAt: now + retryMs, waits: one.waits + 1 },
        cut_off: { status: 'pending', dueAt: now, waits: one.waits },
      }[step.outcome] as Pick<Known, 'status' | 'dueAt' | 'waits'>
      const { lost } = await bench.store.finishTries({ tries: [reportOn(item, after)], now })
      assert.deepEqual(lost, isHeld ? [] : [item.position])
      held.splice(held.indexOf(chosen), 1)
      if (isHeld) {
        latest.delete(one)
        Object.assign(one, { ...after, leaseUntil: 0 })
      }
    }
    if (step.do === 'send again') {
      const one = pick(known, step.which)
      if (one) {
        await bench.store.retryPlatformCall(tenant, { id: one.id, now })
        if (one.leaseUntil <= now) {
          latest.delete(one)
          Object.assign(one, { status: 'pending', waits: 0, leaseUntil: 0, dueAt: now })
        }
      }
    }
  }

  for (const one of known) {
    const { item, attempts } = await bench.store.findPlatformCall(tenant, { id: one.id })
    assert.deepEqual([item.status, item.tries, item.waits], [one.status, one.tries, one.waits])
    assert.deepEqual(
      attempts.map(({ number }) => number),
      Array.from({ length: one.tries }, (_, at) => at + 1),
    )
  }
  // Nothing is stuck: whatever is pending comes, if only one waits long enough.
  for (let left = known.filter(({ status }) => status === 'pending').length; left > 0; ) {
    bench.clock.advance(leaseMs)
    const { items } = await bench.claim({ only: { [lane]: 100 } })
    await bench.store.finishTries({ tries: items.map((item) => reportOn(item)), now: bench.clock.now() })
    left -= items.length
    if (items.length === 0) bench.clock.advance(leaseMs)
  }
}

onBothStores(
  'whatever happens in whatever order, an item is in one pair of hands, in its turn, and comes to its end',
  async (t, home) => {
    const bench = await openBench(t, home)
    let lanes = 0
    const steps = fc.array(step, { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(steps, (steps) => play(bench, `con_${lanes++}`, steps)),
      { numRuns: 60 },
    )
  },
)
