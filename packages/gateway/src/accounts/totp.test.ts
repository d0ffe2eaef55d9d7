import assert from 'node:assert/strict'
import test from 'node:test'
import { isTotpSecret, newTotpSecret, totpStep, totpUri } from './totp.ts'

/** RFC 6238 appendix B: the secret is the ASCII text 12345678901234567890; its codes have eight digits, ours the last six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
]

test('the codes of RFC 6238 appendix B', () => {
  for (const [seconds, code] of vectors) {
    const step = Math.floor(seconds / 30)
    assert.equal(totpStep(secret, code.slice(2), seconds * 1000), step, `${seconds}`)
    assert.equal(totpStep(secret, `${code.slice(2, 5)} ${code.slice(5)}`, seconds * 1000), step)
  }
})

test('a clock that is half a minute off is forgiven, a minute is not', () => {
  const [seconds, code] = vectors[3]!
  const step = Math.floor(seconds / 30)
  const at = (offset: number) => totpStep(secret, code.slice(2), (step * 30 + offset) * 1000)
  assert.deepEqual([at(-30), at(-1), at(0), at(59)], [step, step, step, step])
  assert.deepEqual([at(-31), at(60)], [null, null])
  for (const wrong of ['', '000000', code, '12345', 'abcdef', '٠٠٥٩٢٤'])
    assert.equal(totpStep(secret, wrong, step * 30_000), null)
})

test('a secret is 160 random bits, and its URI says what apps need', () => {
  const made = newTotpSecret((size) => new Uint8Array(size))
  assert.ok(isTotpSecret(made))
  assert.equal(made, 'A'.repeat(32))
  for (const wrong of ['', made.toLowerCase(), `${made}A`, made.slice(1)]) assert.equal(isTotpSecret(wrong), false)
  const uri = new URL(totpUri(made, { issuer: 'Ålesund & co', account: 'a@b.example' }))
  assert.equal(uri.protocol, 'otpauth:')
  assert.equal(uri.searchParams.get('secret'), made)
  assert.equal(uri.searchParams.get('issuer'), 'Ålesund & co')
})
