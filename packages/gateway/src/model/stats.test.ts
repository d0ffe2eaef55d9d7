import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { latencyBucket, quantileOf } from './stats.ts'

const counted = (times: readonly number[]) => {
  const counts = new Map<number, number>()
  for (const ms of times) counts.set(latencyBucket(ms), (counts.get(latencyBucket(ms)) ?? 0) + 1)
  return counts
}

test('a quantile of counted times is off by no more than the width of its bucket', () => {
  const time = fc.double({ min: 2, max: 3e8, noNaN: true })
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 200 }), fc.constantFrom(0.5, 0.95), (times, quantile) => {
      const sorted = [...times].sort((a, b) => a - b)
      const exact = sorted[Math.ceil(quantile * sorted.length - 1e-9) - 1]!
      const found = quantileOf(counted(times), quantile)!
      assert.ok(found >= exact / 1.2 - 0.1 && found <= exact * 1.2 + 0.1, `${found} for ${exact}`)
    }),
  )
})

test('times up to a millisecond share the first bucket, and nothing has no quantile', () => {
  assert.deepEqual([0, 0.3, 1, 1.01, 2, 4].map(latencyBucket), [0, 0, 0, 1, 4, 8])
  assert.equal(quantileOf(new Map(), 0.5), null)
  assert.equal(quantileOf(new Map([[0, 2]]), 0.5), 0.5)
})
