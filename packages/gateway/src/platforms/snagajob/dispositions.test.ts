import assert from 'node:assert/strict'
import test from 'node:test'
import { dispositionOf, effectsOfChange, effectsOfReceipt, leastIntervalMs } from './dispositions.ts'

const registration = { id: 'reg_1', settings: { dispositions: { received: 'NEW', contacted: 'CONTACTED' } } }
const at = Date.parse('2026-03-05T14:15:30Z')

test('a status is told by the word that the settings have for it, and by no other', () => {
  const told = dispositionOf(registration, { applyId: 'app-1', status: 'contacted', at })
  assert.deepEqual([told.status, told.reason], ['CONTACTED', null])
  assert.deepEqual(effectsOfChange(told).reports, [
    { kind: 'disposition', status: 'pending', outcome: 'CONTACTED', at },
  ])
  for (const status of ['hired', 'import_failed', 'reviewing'] as const) {
    const skipped = dispositionOf(registration, { applyId: 'app-1', status, at })
    assert.deepEqual([skipped.status, skipped.reason], [null, 'unmapped'])
    assert.equal(effectsOfChange(skipped).reports![0]!.status, 'skipped')
  }
  const hostile = { id: 'reg_1', settings: { dispositions: {} } }
  assert.equal(dispositionOf(hostile, { applyId: 'a', status: 'constructor' as never, at }).status, null)
})

test('of an application that is not told of nothing is kept when it comes, and a row when it changes', () => {
  const nameless = dispositionOf(registration, { applyId: null, status: 'received', at })
  assert.equal(nameless.reason, 'missing_id')
  assert.deepEqual(effectsOfReceipt(nameless), {})
  assert.equal(effectsOfChange(nameless).dispositions!.length, 1)
})

test('towards Snagajob the hour cannot be shortened', () => {
  const least = (apiBaseUrl: string, dispositionUploadMinutes: number) =>
    leastIntervalMs({ apiBaseUrl, dispositionUploadMinutes }) / 60_000
  assert.equal(least('https://developers.snagajob.com/api', 0), 60)
  assert.equal(least('https://developers.snagajob.com/api', 90), 90)
  assert.equal(least('https://SNAGAJOB.com', 5), 60)
  assert.equal(least('http://127.0.0.1:1/api', 0), 0)
  assert.equal(least('https://notsnagajob.com/api', 5), 5)
})
