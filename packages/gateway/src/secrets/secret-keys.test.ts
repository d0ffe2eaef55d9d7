import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatSecretKey, parseSecretKeys, SecretKeysError } from './secret-keys.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('keys come out as they went in, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 3, selector: String }), (keys) => {
      assert.deepEqual(parseSecretKeys(` ${keys.map(formatSecretKey).join(' , ')},`), keys)
    }),
  )
})

test('anything else names the setting and not the value', () => {
  const good = formatSecretKey(new Uint8Array(32).fill(200))
  for (const wrong of [
    '',
    ',',
    `${good},,${good}`,
    `${good},${good}`,
    good.slice(0, -1),
    `${good.slice(0, 10)}*${good.slice(11)}`,
    `${good.slice(0, 10)} ${good.slice(10)}`,
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    Buffer.alloc(32, 255).toString('base64url'),
    Buffer.alloc(32).toString('hex'),
    'correct horse battery staple',
  ]) {
    assert.throws(
      () => parseSecretKeys(wrong),
      (error) =>
        error instanceof SecretKeysError &&
        error.message.startsWith('GANGWAY_SECRET_KEY: ') &&
        !error.message.includes(good.slice(0, 8)) &&
        !error.message.includes('horse'),
      wrong,
    )
  }
})
