import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBase64Lenient } from './base64.ts'

test('whitespace anywhere and missing padding make no difference', () => {
  const blanks = fc.array(fc.constantFrom('', '', '', ' ', '\n', '\r\n    ', '\t'), { minLength: 1 })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), blanks, fc.boolean(), (bytes, between, padded) => {
      const text = Buffer.from(bytes).toString('base64')
      const kept = padded ? text : text.replace(/=+$/, '')
      const broken = [...kept].map((character, i) => character + between[i % between.length]).join('')
      assert.deepEqual(decodeBase64Lenient(between[0] + broken), new Uint8Array(bytes))
    }),
  )
})

test('what is not standard base64 is null', () => {
  for (const text of [
    'A',
    'AAAAA',
    'YQ=',
    'Y===',
    'YQ==YQ==',
    'Y-Q_',
    'data:;base64,YQ==',
    '"YQ=="',
    'YQ==\0',
    'Ýq==',
  ]) {
    assert.equal(decodeBase64Lenient(text), null, JSON.stringify(text))
  }
})

test('spare bits and empty text are tolerated', () => {
  assert.deepEqual(decodeBase64Lenient('YR=='), new Uint8Array([0x61]))
  assert.deepEqual(decodeBase64Lenient(' \n'), new Uint8Array())
})

test('four megabytes in broken lines', () => {
  const bytes = new Uint8Array(4_000_000).map((_, i) => i * 7)
  const text = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{100}/g, '$&\r\n        ')
  assert.deepEqual(decodeBase64Lenient(text), bytes)
})
