import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toWireDate } from './dates.ts'

test('dates leave in UTC with milliseconds and Z', () => {
  assert.equal(toWireDate('2020-08-28T20:36:28.618Z'), '2020-08-28T20:36:28.618Z')
  assert.equal(toWireDate('2020-08-28T20:36:28Z'), '2020-08-28T20:36:28.000Z')
  assert.equal(toWireDate('2020-08-28t22:36:28.618999+02:00'), '2020-08-28T20:36:28.618Z')
  assert.equal(toWireDate('2020-12-31T23:30:00.5-01:00'), '2021-01-01T00:30:00.500Z')
  assert.equal(toWireDate('2024-02-29T00:00:00.001z'), '2024-02-29T00:00:00.001Z')
  assert.equal(toWireDate('0001-01-01T00:00:00Z'), '0001-01-01T00:00:00.000Z')
})

test('every millisecond is kept', () => {
  for (let i = 0; i < 1000; i++) {
    const date = new Date(i).toISOString()
    assert.equal(toWireDate(date), date)
  }
})

test('what is no instant is refused', () => {
  const refused = [
    '',
    '2020-08-28',
    '2020-08-28T20:36:28',
    '2020-08-28 20:36:28Z',
    '2021-02-29T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-00-01T00:00:00Z',
    '2021-01-01T24:00:00Z',
    '2021-01-01T00:00:60Z',
    '2021-01-01T00:00:00+24:00',
    '0000-01-01T00:00:00+01:00',
    'Fri, 28 Aug 2020 20:36:28 GMT',
  ]
  for (const text of refused) assert.equal(toWireDate(text), undefined, text)
})
