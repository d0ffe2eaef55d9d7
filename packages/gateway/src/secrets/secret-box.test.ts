import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSecretBox, SecretBoxError } from './secret-box.ts'

const KEY = new Uint8Array(32).fill(1)
const OTHER = new Uint8Array(32).fill(2)

function fault(open: () => string): string | undefined {
  try {
    open()
  } catch (error) {
    assert.ok(error instanceof SecretBoxError, String(error))
    return error.fault
  }
}

test('what is sealed opens again, under the same context only', () => {
  const box = createSecretBox([KEY])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plaintext, context, other) => {
      const sealed = box.seal(plaintext, context)
      assert.equal(box.open(sealed, context), plaintext)
      if (other !== context)
        assert.equal(
          fault(() => box.open(sealed, other)),
          'not_authentic',
        )
    }),
  )
})

test('the form of a sealed text: version, key id, nonce, ciphertext and tag', () => {
  const nonce = new Uint8Array(12).fill(9)
  const sealed = createSecretBox([KEY], () => nonce).seal('abc', 'ten_x/registration/reg_y')
  const [version, id, rest] = sealed.split('.')
  assert.equal(version, 'gsb1')
  assert.equal(id, createHash('sha256').update(KEY).digest('hex').slice(0, 12))
  const bytes = Buffer.from(rest!, 'base64url')
  assert.equal(bytes.length, 12 + 3 + 16)
  assert.deepEqual(new Uint8Array(bytes.subarray(0, 12)), nonce)
})

test('the same text sealed twice looks different and does not show', () => {
  const box = createSecretBox([KEY])
  const [one, two] = [box.seal('secret', 'c'), box.seal('secret', 'c')]
  assert.notEqual(one, two)
  assert.ok(!Buffer.from(one.split('.')[2]!, 'base64url').includes('secret'))
})

test('rotation: an older key still opens, and says that it should be sealed anew', () => {
  const sealed = createSecretBox([KEY]).seal('secret', 'c')
  const rotated = createSecretBox([OTHER, KEY])
  assert.equal(rotated.open(sealed, 'c'), 'secret')
  assert.equal(rotated.needsReseal(sealed), true)
  const resealed = rotated.seal(rotated.open(sealed, 'c'), 'c')
  assert.equal(rotated.needsReseal(resealed), false)
  assert.equal(createSecretBox([OTHER]).open(resealed, 'c'), 'secret')
  assert.equal(
    fault(() => createSecretBox([OTHER]).open(sealed, 'c')),
    'unknown_key',
  )
})

test('any altered character is noticed', () => {
  const box = createSecretBox([KEY])
  const sealed = box.seal('secret', 'c')
  for (let i = 0; i < sealed.length; i++) {
    const altered = sealed.slice(0, i) + (sealed[i] === 'A' ? 'B' : 'A') + sealed.slice(i + 1)
    assert.ok(
      fault(() => box.open(altered, 'c')),
      `character ${i}`,
    )
  }
})

test('what is no sealed text is malformed', () => {
  const box = createSecretBox([KEY])
  fc.assert(
    fc.property(fc.string(), (text) =>
      assert.equal(
        fault(() => box.open(text, 'c')),
        'malformed',
      ),
    ),
  )
  const [version, id] = box.seal('', 'c').split('.')
  for (const text of ['', `${version}.${id}.`, `${version}.${id}.${randomBytes(27).toString('base64url')}`]) {
    assert.equal(
      fault(() => box.open(text, 'c')),
      'malformed',
    )
    assert.throws(() => box.needsReseal(text), SecretBoxError)
  }
})

test('keys are 32 bytes, and there is one', () => {
  assert.throws(() => createSecretBox([]), RangeError)
  assert.throws(() => createSecretBox([new Uint8Array(16)]), RangeError)
})
