import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { constantTimeEqual, decodeBase64, decodeHex, encodeBase64, encodeHex, utf8 } from './hmac.ts'

test('hexadecimal and base64 give back the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.deepEqual(decodeHex(encodeHex(bytes)), new Uint8Array(bytes))
      assert.deepEqual(decodeHex(encodeHex(bytes).toUpperCase()), new Uint8Array(bytes))
      assert.deepEqual(decodeBase64(encodeBase64(bytes)), new Uint8Array(bytes))
    }),
  )
})

test('strict decoders refuse every other spelling', () => {
  for (const text of ['YQ', 'YQ=', 'YQ== ', ' YQ==', 'Y\nQ==', 'YR==', 'YQ==YQ==', 'Y_==', '-A==', 'é']) {
    assert.equal(decodeBase64(text), null, JSON.stringify(text))
  }
  for (const text of ['a', '0g', '0x00', 'aa ', 'ä0']) assert.equal(decodeHex(text), null, text)
  assert.deepEqual(decodeBase64(''), new Uint8Array())
  assert.deepEqual(decodeHex(''), new Uint8Array())
})

test('comparison agrees with equality of the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      const copy = new Uint8Array(bytes)
      assert.equal(constantTimeEqual(bytes, copy), true)
      assert.equal(constantTimeEqual(bytes, new Uint8Array([...bytes, 0])), false)
      if (bytes.length === 0) return
      copy[at % bytes.length]! ^= change
      assert.equal(constantTimeEqual(bytes, copy), false)
    }),
  )
})

test('text becomes UTF-8', () => {
  assert.equal(encodeHex(utf8('é€')), 'c3a9e282ac')
  assert.equal(encodeHex(utf8('\ud800')), 'efbfbd')
})
