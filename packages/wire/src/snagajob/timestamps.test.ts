import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { monthTimestamp, workHistoryDate } from './timestamps.ts'

test('Eastern midnight on the 1st is a month, in winter and in summer', () => {
  assert.equal(workHistoryDate('2022-02-01T05:00:00Z'), '2022-02')
  assert.equal(workHistoryDate('2021-09-01T04:00:00.00Z'), '2021-09')
  assert.equal(workHistoryDate('2021-06-01T04:00:00Z'), '2021-06')
  assert.equal(workHistoryDate('2022-03-01T05:00:00Z'), '2022-03')
  assert.equal(workHistoryDate('2022-04-01T04:00:00Z'), '2022-04')
  assert.equal(workHistoryDate('2020-11-01T04:00:00Z'), '2020-11', 'the clocks go back later that day')
  assert.equal(workHistoryDate('2022-12-01T05:00:00Z'), '2022-12')
  assert.equal(workHistoryDate('2022-02-01T00:00:00-05:00'), '2022-02')
})

test('any other timestamp keeps its day', () => {
  assert.equal(workHistoryDate('2022-02-01T04:00:00Z'), '2022-02-01', 'summer time in winter')
  assert.equal(workHistoryDate('2021-06-01T05:00:00Z'), '2021-06-01', 'winter time in summer')
  assert.equal(workHistoryDate('2022-02-02T05:00:00Z'), '2022-02-02')
  assert.equal(workHistoryDate('2022-02-01T00:00:00Z'), '2022-02-01')
  assert.equal(workHistoryDate('2022-02-01T05:00:01Z'), '2022-02-01')
  assert.equal(workHistoryDate('2022-02-01T05:00:00.000000001Z'), '2022-02-01')
  assert.equal(workHistoryDate('2022-02-15T22:00:00-05:00'), '2022-02-15')
  assert.equal(workHistoryDate('2022-02-15T12:00:00'), '2022-02-15')
  assert.equal(workHistoryDate('0001-01-01T05:00:00Z'), '0001-01-01', 'a date left unset')
})

test('zero to nine fraction digits make no difference', () => {
  for (let digits = 0; digits <= 9; digits++) {
    const fraction = digits === 0 ? '' : `.${'0'.repeat(digits)}`
    assert.equal(workHistoryDate(`2022-02-01T05:00:00${fraction}Z`), '2022-02')
  }
  assert.equal(workHistoryDate('2022-02-01T05:00:00.0000000000Z'), null)
})

test('a date keeps the precision it came with', () => {
  for (const text of ['2019', '2019-07', '2019-07-14']) assert.equal(workHistoryDate(text), text)
})

test('what is no date is null', () => {
  const others = [
    '',
    'present',
    '2022-13',
    '2022-02-30',
    '2022-00-01',
    '2022-02-01T25:00:00Z',
    '02/01/2022',
    '1643691600',
  ]
  for (const text of others) assert.equal(workHistoryDate(text), null, text)
})

test('every month that the sandbox writes reads back, and is 04:00Z or 05:00Z', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1967, max: 2035 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const text = monthTimestamp(year, month)
      assert.match(text, /^\d{4}-\d{2}-01T0[45]:00:00Z$/)
      assert.equal(workHistoryDate(text), `${year}-${String(month).padStart(2, '0')}`)
    }),
  )
})
