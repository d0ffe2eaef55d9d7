import assert from 'node:assert/strict'
import test from 'node:test'
import { createTokenLimit } from './token-limit.ts'

/** How many of so many requests in the same moment are let through. */
function letThrough(limit: ReturnType<typeof createTokenLimit>, client: string, at: number, requests: number): number {
  return Array.from({ length: requests }, () => limit.take(client, at)).filter((wait) => wait === 0).length
}

test('a burst is let through, then ten a second', () => {
  const limit = createTokenLimit()
  assert.equal(letThrough(limit, 'a', 0, 200), 100)
  assert.equal(limit.take('a', 0), 1)
  assert.equal(letThrough(limit, 'a', 1000, 50), 10)
  assert.equal(letThrough(limit, 'a', 60_000, 200), 100)
})

test('one client does not use up what another has', () => {
  const limit = createTokenLimit()
  letThrough(limit, 'a', 0, 200)
  assert.equal(limit.take('b', 0), 0)
})

test('a clock that goes back gives nothing', () => {
  const limit = createTokenLimit()
  letThrough(limit, 'a', 10_000, 100)
  assert.equal(letThrough(limit, 'a', 0, 10), 0)
  assert.equal(letThrough(limit, 'a', 1000, 20), 10)
})

test('a client that is over its limit stays so while idle clients are forgotten', () => {
  const limit = createTokenLimit()
  letThrough(limit, 'busy', 100_000, 100)
  for (let client = 0; client < 9_999; client++) limit.take(`idle ${client}`, 0)
  assert.equal(limit.take('one more', 100_000), 0)
  assert.notEqual(limit.take('busy', 100_000), 0)
})
