import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestRetryAfterMs, nextTry, webhookWaitsMs } from './schedule.ts'

const hour = 60 * 60 * 1000
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const retryAfterMs = fc.option(fc.integer({ min: 0, max: 100 * hour }), { nil: undefined })

test('the waits of a webhook are those promised, about 75 hours in all', () => {
  const seconds = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
  assert.deepEqual(
    webhookWaitsMs.map((ms) => ms / 1000),
    seconds,
  )
  assert.equal(Math.round(webhookWaitsMs.reduce((sum, ms) => sum + ms) / hour), 76)
})

test('an item ends after as many tries as there are waits, whatever was asked for and however the dice fall', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ random, retryAfterMs }), { minLength: 10, maxLength: 20 }), (failures) => {
      let now = 1_800_000_000_000
      let waits = 0
      let tries = 1
      for (const failure of failures) {
        const next = nextTry(webhookWaitsMs, { waits, now, retryAfterMs: failure.retryAfterMs }, failure.random)
        if (next === null) break
        assert.equal(next.waits, waits + 1)
        const wait = next.dueAt - now
        const asked = Math.min(failure.retryAfterMs ?? 0, longestRetryAfterMs)
        const planned = webhookWaitsMs[next.waits]!
        assert.ok(wait >= Math.max(planned, asked))
        assert.ok(wait <= Math.max(planned * 1.1 + 1, asked))
        waits = next.waits
        now = next.dueAt
        tries++
      }
      assert.equal(tries, webhookWaitsMs.length)
    }),
  )
})

test('jitter spreads what failed together', () => {
  const at = (random: number) => nextTry(webhookWaitsMs, { waits: 1, now: 0 }, random)?.dueAt
  assert.deepEqual([at(0), at(0.5), at(0.999)], [300_000, 315_000, 329_970])
})

test('a schedule of one try has no second', () => {
  assert.equal(nextTry([0], { waits: 0, now: 0 }, 0), null)
  assert.equal(nextTry([], { waits: 0, now: 0 }, 0), null)
})
