import assert from 'node:assert/strict'
import test from 'node:test'
import Type from 'typebox'
import { redact } from './redact.ts'

const personal = { 'x-personal': true }

test('texts about people are replaced, their numbers and truth values left out', () => {
  const schema = Type.Object({
    id: Type.String(),
    name: Type.String(personal),
    emails: Type.Array(Type.String(), personal),
    address: Type.Object({ city: Type.String(), latitude: Type.Number() }, personal),
    passed: Type.Boolean(personal),
    list: Type.Array(Type.Object({ at: Type.String(), by: Type.String(personal) })),
  })
  const value = {
    id: 'app_1',
    name: 'Mira',
    emails: ['a@b', 'c@d'],
    address: { city: 'Asheville', latitude: 35.5 },
    passed: true,
    list: [{ at: 'x', by: 'Ada' }],
  }
  assert.deepEqual(redact(value, schema), {
    id: 'app_1',
    name: '[redacted]',
    emails: ['[redacted]', '[redacted]'],
    address: { city: '[redacted]' },
    list: [{ at: 'x', by: '[redacted]' }],
  })
})

test('what the schema does not name is left out', () => {
  const schema = Type.Object({ known: Type.String() })
  assert.deepEqual(redact({ known: 'a', forgotten: 'Mira' }, schema), { known: 'a' })
  assert.deepEqual(redact(JSON.parse('{"known":"a","__proto__":{"x":"Mira"}}'), schema), { known: 'a' })
})

test('members by any name are masked where their schema says so', () => {
  assert.deepEqual(redact({ a: 'b' }, Type.Record(Type.String(), Type.String())), { a: 'b' })
  assert.deepEqual(redact({ a: 'b' }, Type.Record(Type.String(), Type.String(personal))), { a: '[redacted]' })
})
