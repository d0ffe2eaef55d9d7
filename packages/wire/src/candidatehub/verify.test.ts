import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hmac } from './hmac.test-data.ts'
import { signImport, signPrepopulation, signSendIn } from './signature.ts'
import { verifyImport, verifyPrepopulation, verifySendIn } from './verify.ts'
import type { Verification } from './verify-signed.ts'

const A = {
  api_key: 'apiKey1',
  time: '1594796637012',
  signature: '90f794a2d7cc174dcae31a901123bbde38ec43f82d86b8ef58e86e9ed6693e66',
}
const SECRET = '1secret1'
const NOW = 1594796637012
const settings = {
  apiKey: 'apiKey1',
  secrets: [SECRET],
  nowMs: NOW,
  windowSeconds: 300,
  windowMode: 'enforce' as const,
}

function verify(authentication: unknown, changed: Partial<Parameters<typeof verifyImport>[2]> = {}): Verification {
  const verification = verifyImport(hmac, authentication, { ...settings, ...changed })
  const shown = JSON.stringify(verification)
  assert.ok(!shown.includes(SECRET) && !shown.toLowerCase().includes(A.signature), 'a page sees no secret')
  if (verification.ok) assert.equal(verification.reason, undefined)
  else assert.ok(verification.checks.some((check) => !check.ok) && verification.reason !== undefined)
  return verification
}

const detailOf = (verification: Verification, name: string) =>
  verification.checks.find(({ check }) => check === name)?.detail ?? ''

test('vector A verifies, as a number and in upper case too', () => {
  assert.deepEqual(
    verify(A).checks.map(({ check, ok }) => [check, ok]),
    [
      ['api_key', true],
      ['time', true],
      ['signature', true],
      ['time_window', true],
    ],
  )
  assert.equal(verify({ ...A, time: 1594796637012 }).ok, true)
  assert.equal(verify({ ...A, signature: A.signature.toUpperCase() }).ok, true)
  assert.equal(verify({ ...A, time: JSON.parse('1.594796637012e12') }).ok, true, 'the same digits once parsed')
})

test('either of two secrets verifies during rotation, and is named', () => {
  assert.equal(verify(A, { secrets: ['another', SECRET] }).secretIndex, 1)
  assert.equal(verify(A, { secrets: ['', SECRET] }).secretIndex, 1)
  assert.equal(verify(A, { secrets: ['another', 'and another'] }).reason, 'signature_mismatch')
})

test('without a secret nothing verifies, not even what an empty secret signed', () => {
  const signature = signImport(hmac, { apiKey: 'apiKey1', time: A.time, secret: '' })
  assert.equal(verify({ ...A, signature }, { secrets: [''] }).reason, 'secret_missing')
  assert.equal(verify({ ...A, signature }, { secrets: ['', SECRET] }).reason, 'signature_mismatch')
  assert.equal(verify(A, { secrets: [] }).reason, 'secret_missing')
})

test('each published wrong variant of vector A is refused and named', () => {
  const wrong: [string, RegExp][] = [
    ['4863caec67bef223d891350cc00dfee61fcda81f1d68b460134fe5e325f35aa5', /ended with a line break/],
    ['beca44aff5f345ebd7409c04dd2eb2094e858bffbe2dc8138ff6d581248b8823', /reverse order/],
    ['55431cb09c4964158fa0c64f151337d4782ca96e3bae05949909a4556077ed7f', /in seconds/],
    ['d470d44a9dcdba5e2cb6c1f2b8b9274322b3ae887c379d4dc12cbc2eaecf88c2', /no pipe/],
    ['22da67ed9df612510541559350a9cad54cec2b5c165380c41dbddbf2c0a4abd6', /floating point/],
  ]
  for (const [signature, words] of wrong) {
    const verification = verify({ ...A, signature })
    assert.equal(verification.reason, 'signature_mismatch')
    assert.match(detailOf(verification, 'signature'), words)
  }
})

test('other mistakes are named too, also with the older of two secrets', () => {
  const bytes = Buffer.from(A.signature, 'hex')
  const sign = (key: string | Buffer, message: string, hash: 'sha1' | 'sha256' = 'sha256') =>
    Buffer.from(hmac(hash, Buffer.from(key as string), [Buffer.from(message)])).toString('hex')
  const message = `${A.api_key}|${A.time}`
  const mistakes: [string, RegExp][] = [
    [bytes.toString('base64'), /base64, not in hexadecimal/],
    [bytes.toString('base64url'), /base64, not in hexadecimal/],
    [`(stdin)= ${A.signature}`, /OpenSSL/],
    [`SHA2-256(stdin)= ${A.signature}`, /OpenSSL/],
    [`${A.signature}\n`, /blanks or a line break around/],
    [`0x${A.signature}`, /starts with 0x/],
    [sign(SECRET, message, 'sha1'), /SHA-1/],
    [sign(`${SECRET}\n`, message), /secret was used with a line break/],
    [sign(message, SECRET), /text as the key/],
    [sign(SECRET, `${A.api_key}|1594796637012.0`), /floating point/],
    [sign(SECRET, `${A.api_key}|1.594796637012E+12`), /floating point/],
    [`(stdin)= ${sign(SECRET, `${message}\n`)}`, /OpenSSL.*ended with a line break/],
  ]
  for (const [signature, words] of mistakes) {
    const verification = verify({ ...A, signature }, { secrets: ['newer', SECRET] })
    assert.equal(verification.ok, false)
    assert.match(detailOf(verification, 'signature'), words)
  }
  const hexSecret = '00ff10ab'
  const decoded = Buffer.from(hmac('sha256', Buffer.from(hexSecret, 'hex'), [Buffer.from(message)])).toString('hex')
  const verification = verify({ ...A, signature: decoded }, { secrets: [hexSecret] })
  assert.match(detailOf(verification, 'signature'), /decoded from hexadecimal/)
})

test('a wrong signature without a known cause is not explained', () => {
  const verification = verify({ ...A, signature: '0'.repeat(64) })
  assert.equal(detailOf(verification, 'signature'), 'does not match')
})

test('the window includes its limits, and log mode only notes', () => {
  for (const offset of [300_000, -300_000]) assert.equal(verify(A, { nowMs: NOW + offset }).ok, true)
  for (const offset of [300_001, -300_001]) {
    const refused = verify(A, { nowMs: NOW + offset })
    assert.deepEqual([refused.ok, refused.reason, refused.windowExceeded], [false, 'time_outside_window', true])
    const logged = verify(A, { nowMs: NOW + offset, windowMode: 'log' })
    assert.deepEqual([logged.ok, logged.windowExceeded], [true, true])
    assert.match(detailOf(logged, 'time_window'), /noted only/)
  }
})

test('a time in seconds that is signed as such is refused, and the unit named', () => {
  const time = '1594796637'
  const signature = signImport(hmac, { apiKey: 'apiKey1', time, secret: SECRET })
  const verification = verify({ api_key: 'apiKey1', time, signature })
  assert.equal(verification.reason, 'time_outside_window')
  assert.match(detailOf(verification, 'time_window'), /looks like seconds, this route counts milliseconds/)
  // a sender that signed milliseconds ending in 000 and sent seconds
  const mixed = signImport(hmac, { apiKey: 'apiKey1', time: `${time}000`, secret: SECRET })
  assert.match(detailOf(verify({ api_key: 'apiKey1', time, signature: mixed }), 'signature'), /milliseconds, the time/)
})

test('a time that is no digits is refused even where its signature fits', () => {
  for (const time of ['1594796637012.0', '1.594796637012e+12', ' 1594796637012', '-1594796637012', '0x17351']) {
    const signature = signImport(hmac, { apiKey: 'apiKey1', time, secret: SECRET })
    assert.equal(verify({ api_key: 'apiKey1', time, signature }).reason, 'time_malformed', time)
    assert.equal(verify({ api_key: 'apiKey1', time, signature }, { windowMode: 'log' }).ok, false)
  }
})

test('hostile members are refused, whatever they are', () => {
  for (const value of [undefined, null]) {
    assert.equal(verify(value).reason, 'authentication_missing')
    const unsigned = verify(value, { allowUnsigned: true })
    assert.deepEqual([unsigned.ok, unsigned.unsigned], [true, true])
  }
  for (const value of ['', 0, true, [], [A], {}, { api_key: '' }, { api_key: {} }, { api_key: null }]) {
    assert.equal(verify(value, { allowUnsigned: true }).reason, 'authentication_malformed', JSON.stringify(value))
  }
  assert.equal(verify({ ...A, api_key: 'apiKey2' }).reason, 'identity_unknown')
  assert.equal(verify({ ...A, api_key: '' }, { apiKey: '' }).ok, false)
  for (const time of [undefined, null, '', {}, [A.time], true, '1'.repeat(65), Number.NaN]) {
    assert.equal(verify({ ...A, time }).reason, 'time_malformed')
  }
  for (const signature of [
    undefined,
    null,
    '',
    7,
    [A.signature],
    A.signature.slice(1),
    `${A.signature}a`,
    'g'.repeat(64),
  ]) {
    assert.equal(verify({ ...A, signature }).reason, 'signature_malformed')
  }
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (api_key, time, signature) => {
      assert.equal(verify({ api_key, time, signature }).ok, false)
    }),
  )
})

test('whatever is signed verifies, and a changed character does not', () => {
  const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, fc.nat(4e12), fc.nat(63), (apiKey, secret, nowMs, at) => {
      const time = String(nowMs)
      const signature = signImport(hmac, { apiKey, time, secret })
      const own = { ...settings, apiKey, secrets: [secret], nowMs }
      assert.equal(verifyImport(hmac, { api_key: apiKey, time, signature }, own).ok, true)
      const other = signature[at] === '0' ? '1' : '0'
      const changed = signature.slice(0, at) + other + signature.slice(at + 1)
      assert.equal(verifyImport(hmac, { api_key: apiKey, time, signature: changed }, own).ok, false)
    }),
  )
})

test('SendIn counts seconds, prepopulation milliseconds, each with its own signed text', () => {
  const nowMs = 1767225600000
  const sendIn = { ...settings, secrets: ['orchard-board-secret'], nowMs, sourceId: 'orchard-board' }
  const headers = {
    source: 'orchard-board',
    time: '1767225600',
    signature: '8886e978c8905749cc1e3c0b522f002193450a48f17f3992cecc405a24e04825',
  }
  assert.equal(verifySendIn(hmac, headers, sendIn).ok, true)
  assert.equal(verifySendIn(hmac, headers, { ...sendIn, nowMs: nowMs + 301_000 }).reason, 'time_outside_window')
  const inMs = signSendIn(hmac, { sourceId: 'orchard-board', time: String(nowMs), secret: 'orchard-board-secret' })
  const wrongUnit = verifySendIn(hmac, { ...headers, time: String(nowMs), signature: inMs }, sendIn)
  assert.match(detailOf(wrongUnit, 'time_window'), /looks like milliseconds, this route counts seconds/)

  const prepopulation = { ...settings, secrets: ['orchard-prepop-token'], nowMs, destinationId: 'orchard-ats' }
  const theirs = {
    destination: 'orchard-ats',
    time: '1767225600000',
    signature: signPrepopulation(hmac, {
      destinationId: 'orchard-ats',
      time: '1767225600000',
      token: 'orchard-prepop-token',
    }),
  }
  assert.equal(verifyPrepopulation(hmac, theirs, prepopulation).ok, true)
  assert.equal(verifyPrepopulation(hmac, { ...theirs, destination: 'x' }, prepopulation).reason, 'identity_unknown')
})
