import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { TryReport } from '../store/operations/outbox/finish-tries.ts'
import { createReportQueue } from './reports.ts'

const report = (position: number) => ({ position, id: `dlv_${position}` }) as TryReport

function setUp(finishTries: (positions: number[]) => Promise<{ lost: number[] }>) {
  const settled: number[] = []
  const logged: string[] = []
  const queue = createReportQueue({
    store: { finishTries: ({ tries }) => finishTries(tries.map(({ position }) => position)) },
    now: () => 0,
    log: { warn: (_details, message) => logged.push(message), error: (_details, message) => logged.push(message) },
    settled: ({ position }) => settled.push(position),
  })
  return { queue, settled, logged }
}

/** Lets everything run that waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

function mockTimeouts(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  return t.mock.timers
}

test('reports that arrive while the store is busy go together, at most 256 at once', async () => {
  const batches: number[] = []
  let free = () => {}
  const { queue, settled } = setUp(async (positions) => {
    batches.push(positions.length)
    if (batches.length === 1) await new Promise<void>((resolve) => (free = resolve))
    return { lost: [] }
  })
  queue.add(report(0))
  await turn()
  for (let n = 1; n <= 300; n++) queue.add(report(n))
  free()
  await queue.drained()
  assert.deepEqual(batches, [1, 256, 44])
  assert.equal(settled.length, 301)
})

test('where a batch fails each is recorded alone, and the bad one is given up after some time', async (t) => {
  const timers = mockTimeouts(t)
  const recorded: number[] = []
  let asked = 0
  const { queue, settled, logged } = setUp(async (positions) => {
    if (positions.includes(2)) {
      asked++
      throw new Error('no such thing')
    }
    recorded.push(...positions)
    return { lost: [] }
  })
  for (const position of [1, 2, 3]) queue.add(report(position))
  await turn()
  assert.deepEqual(recorded, [1, 3])
  for (let again = 0; again < 4; again++) {
    timers.tick(1000)
    await turn()
  }
  await queue.drained()
  assert.equal(asked, 1 + 5)
  assert.deepEqual(settled, [1, 3, 2])
  assert.equal(logged.length, 5)
})

test('a store that comes back in time loses nothing', async (t) => {
  const timers = mockTimeouts(t)
  let isDown = true
  const recorded: number[] = []
  const { queue, settled } = setUp(async (positions) => {
    if (isDown) throw new Error('connection refused')
    recorded.push(...positions)
    return { lost: [] }
  })
  queue.add(report(1))
  queue.add(report(2))
  await turn()
  isDown = false
  timers.tick(1000)
  await queue.drained()
  assert.deepEqual(
    [recorded, settled],
    [
      [1, 2],
      [1, 2],
    ],
  )
})

test('a lost lease is said, and done with', async () => {
  const { queue, settled, logged } = setUp(async () => ({ lost: [2] }))
  queue.add(report(1))
  queue.add(report(2))
  await queue.drained()
  assert.deepEqual(settled, [1, 2])
  assert.equal(logged.length, 1)
})
