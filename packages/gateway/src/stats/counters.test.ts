import assert from 'node:assert/strict'
import test from 'node:test'
import { createCounters } from './counters.ts'

test('figures are kept by minute and labels, taken once, and added up with those that came back', () => {
  let now = Date.parse('2026-11-21T18:00:59.999Z')
  const counters = createCounters(() => now)
  const count = (reason: string) => counters.count('ten_a', 'refusals', { platform: 'snagajob', reason })
  count('bad_signature')
  count('bad_signature')
  now += 1
  count('bad_signature')
  const labels = '{"platform":"snagajob","reason":"bad_signature"}'
  const at = (text: string) => Date.parse(`2026-11-21T${text}:00.000Z`)
  const taken = counters.take()
  assert.deepEqual(taken, [
    { tenant: 'ten_a', metric: 'refusals', labels, at: at('18:00'), value: 2 },
    { tenant: 'ten_a', metric: 'refusals', labels, at: at('18:01'), value: 1 },
  ])
  assert.deepEqual(counters.take(), [])
  count('bad_signature')
  counters.putBack(taken)
  assert.deepEqual(
    counters.take().map(({ at, value }) => [at, value]),
    [
      [at('18:01'), 2],
      [at('18:00'), 2],
    ],
  )
})
