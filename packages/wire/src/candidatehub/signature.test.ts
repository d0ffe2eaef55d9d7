import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hmac } from './hmac.test-data.ts'
import { importTime, sendInTime, signImport, signPrepopulation, signSendIn, signWidgets } from './signature.ts'

test('vectors A to F of contract 3.4', () => {
  assert.equal(
    signImport(hmac, { apiKey: 'apiKey1', time: '1594796637012', secret: '1secret1' }),
    '90f794a2d7cc174dcae31a901123bbde38ec43f82d86b8ef58e86e9ed6693e66',
  )
  assert.equal(
    signImport(hmac, { apiKey: 'orchard-demo-key', time: '1767225600123', secret: 's3cr3t-Orchard/01' }),
    '7da72f546a0a59e75aaa25ecfb5af18f8a71beedc9b8a22fcbc70743a574b2aa',
  )
  assert.equal(
    signImport(hmac, { apiKey: 'orchard-demo-key', time: '1767225601000', secret: 'clé secrète 02'.normalize('NFC') }),
    'c50c647546ad27c0f46560c55440377b55846244a68a4c76b73cddf1030b1ea9',
  )
  assert.equal(
    signSendIn(hmac, { sourceId: 'board1', time: '1577965016', secret: 'secret' }),
    'c57ed8130b75a69458416e9e91ac0baef604f8fce3bf1d7cf5bcb03d13af2765',
  )
  assert.equal(
    signSendIn(hmac, { sourceId: 'orchard-board', time: '1767225600', secret: 'orchard-board-secret' }),
    '8886e978c8905749cc1e3c0b522f002193450a48f17f3992cecc405a24e04825',
  )
  assert.equal(
    signPrepopulation(hmac, { destinationId: 'orchard-ats', time: '1767225600000', token: 'orchard-prepop-token' }),
    '8cff9f001328062a26900fbeac2ada7e0473edc8d7fa81e54b3c6ed7da744e90',
  )
})

test('the widget signature has three parts in its own order', () => {
  assert.equal(
    signWidgets(hmac, { username: 'u@t.o.c', time: '1767225600000', apiKey: 'orchard-demo-key', secret: 's' }),
    '7ba627ac09a83706de06d00ad677dc64fc1d511c4df3054ce12b30c1cc8fdc0d', // computed with openssl dgst -sha256 -hmac
  )
})

test('times are whole milliseconds and whole seconds', () => {
  assert.equal(importTime(1594796637012.9), '1594796637012')
  assert.equal(sendInTime(1594796637999), '1594796637')
})

test('another secret, key or time gives another signature', () => {
  const part = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
      const sign = ([apiKey, time, secret]: [string, string, string]) => signImport(hmac, { apiKey, time, secret })
      assert.match(sign(one), /^[0-9a-f]{64}$/)
      // the pipe is no escape: key `a|b` with time `c` is the same text as key `a` with time `b|c`
      const text = ([apiKey, time, secret]: [string, string, string]) => `${secret}\n${apiKey}|${time}`
      assert.equal(sign(one) === sign(other), text(one) === text(other))
    }),
  )
})
