import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sample } from './application.test-data.ts'
import { sameContent } from './body.ts'

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))

test('a repeat says the same in whatever spelling, and differs by any value', () => {
  const { id, ...rest } = sample
  assert.ok(sameContent(bytes(sample), bytes(sample)))
  assert.ok(sameContent(bytes(sample), bytes({ ...rest, id })))
  assert.ok(sameContent(bytes(sample), Buffer.from(JSON.stringify(sample, null, 2))))
  assert.ok(!sameContent(bytes(sample), bytes({ ...sample, firstName: 'Mara' })))
  assert.ok(!sameContent(bytes(sample), bytes({ ...sample, extra: null })))
  const phone = (digits: string) => Buffer.from(`{"id":"a","phoneNumber":${digits}}`)
  assert.ok(!sameContent(phone('90071992547409931'), phone('90071992547409932')))
})
