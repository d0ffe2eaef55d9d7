import assert from 'node:assert/strict'
import test from 'node:test'
import type { StatFigure } from '../store/operations/stats/add-stats.ts'
import { createStats } from './stats.ts'

const minute = Date.parse('2026-11-21T18:00:00.000Z')

function open(options: { claims?: boolean } = {}) {
  const written: StatFigure[] = []
  const state = { now: minute + 20_000, fails: false, looks: 0 }
  const stats = createStats({
    store: {
      async addStats({ figures }) {
        if (state.fails) throw new Error('away')
        written.push(...figures)
      },
      claimQueueSample: async () => options.claims ?? true,
      async queueDepths() {
        state.looks++
        return [{ tenant: 'ten_a', lane: 'deliveries', depth: 7, oldestAgeSeconds: 9 }]
      },
    },
    platformOf: () => 'snagajob',
    now: () => state.now,
    report: (error) => assert.fail(error as Error),
  })
  return { stats, written, state }
}
const short = ({ metric, labels, value }: StatFigure) =>
  `${metric} ${Object.values(JSON.parse(labels)).join(' ')} ${value}`

test('a try is counted by what became of its item, a delivery with how long it took', async () => {
  const { stats, written } = open()
  const ended = { tenant: 'ten_a', family: 'delivery', kind: 'webhook', ageMs: 1000 }
  stats.attempted({ ...ended, outcome: 'done', status: 'delivered' })
  stats.attempted({ ...ended, outcome: 'retry', status: 'pending' })
  stats.attempted({ ...ended, outcome: 'gone', status: 'pending' })
  stats.attempted({ ...ended, outcome: 'retry', status: 'dead' })
  stats.attempted({ ...ended, outcome: 'cut_off', status: 'pending' })
  stats.attempted({ ...ended, family: 'platform_call', kind: 'k', outcome: 'presumed', status: 'presumed' })
  await stats.settle()
  assert.deepEqual(written.map(short), [
    'deliveries delivered 1',
    'delivery_latency_ms 40 1',
    'deliveries failed 2',
    'deliveries dead 1',
    'platform_calls snagajob presumed 1',
  ])
  await stats.settle()
  assert.equal(written.length, 5)
})

test('what could not be written is written later', async () => {
  const { stats, written, state } = open()
  state.fails = true
  stats.message('ten_a', 'snagajob', 'accepted')
  await assert.rejects(stats.settle(), /away/)
  state.fails = false
  stats.message('ten_a', 'snagajob', 'accepted')
  await stats.settle()
  assert.deepEqual(written.map(short), ['messages snagajob accepted 2'])
})

test('what waits is written once a minute, by the process that comes first, and looked at once for many readers', async () => {
  const first = open()
  first.stats.start()
  const queues = await Promise.all([first.stats.queue('ten_a'), first.stats.queue('ten_a'), first.stats.queue('ten_b')])
  await first.stats.stop()
  assert.deepEqual(
    queues.map((lanes) => lanes.map(({ depth }) => depth)),
    [
      [7, 0, 0],
      [7, 0, 0],
      [0, 0, 0],
    ],
  )
  assert.equal(first.state.looks, 1)
  assert.deepEqual(first.written.map(short), ['queue deliveries 7', 'queue_oldest_age_seconds deliveries 9'])
  assert.deepEqual([...new Set(first.written.map(({ at }) => at))], [minute])
  const second = open({ claims: false })
  second.stats.start()
  await second.stats.stop()
  assert.deepEqual(second.written, [])
})
