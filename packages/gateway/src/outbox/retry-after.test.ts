import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseRetryAfter } from './retry-after.ts'

const now = Date.parse('2026-11-21T18:00:00.500Z')

test('Retry-After is read as seconds or as a date', () => {
  for (const [value, expected] of [
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['Sat, 21 Nov 2026 18:00:10 GMT', 9500],
    ['Sat, 21 Nov 2026 17:00:00 GMT', 0],
  ] as const) {
    assert.equal(parseRetryAfter(value, now), expected, value)
  }
})

test('a number of any length is a wait: the longest that the caller allows', () => {
  assert.equal(parseRetryAfter('12345678901', now), 12_345_678_901_000)
  assert.equal(parseRetryAfter('9'.repeat(400), now), Number.MAX_SAFE_INTEGER)
})

test('anything else is as if it were not there', () => {
  const odd = [
    undefined,
    '',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    'tomorrow',
    '2026-11-21T18:00:10Z',
    'Sat, 99 Nov 2026 18:00:10 GMT',
    '٣',
  ]
  for (const value of odd) assert.equal(parseRetryAfter(value, now), undefined)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const ms = parseRetryAfter(text, now)
      assert.ok(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0))
    }),
  )
})
