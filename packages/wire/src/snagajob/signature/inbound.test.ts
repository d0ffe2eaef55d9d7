import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeHex, utf8 } from '../../text/index.ts'
import { diagnoseInbound } from './diagnose.ts'
import { inboundStringToSign, signInbound, verifyInbound } from './inbound.ts'
import { application, hmac, secret } from './vectors.test-data.ts'

const { body, date, dateMs, signature } = application
const text = new TextDecoder().decode(body)
const verify = (changes: Partial<Parameters<typeof verifyInbound>[0]> = {}) =>
  verifyInbound({ hmac, secrets: [secret], body, date, signature, nowMs: dateMs, ...changes })
const diagnose = (changes: { body?: Uint8Array; secrets?: string[]; signature?: string }) =>
  diagnoseInbound({ hmac, secrets: [secret], body, date, signature, ...changes })?.code

test('the published vector', () => {
  assert.equal(body.length, 93)
  const parts = inboundStringToSign({ body, date })
  assert.equal(
    parts.reduce((sum, part) => sum + part.length, 0),
    123,
  )
  assert.equal(parts[0], body, 'a large body is passed on, not copied')
  assert.equal(encodeHex(hmac('sha1', utf8(secret), parts)), '00802f30b74faa36cda1c278507669837031c739')
  assert.equal(signInbound(hmac, secret, { body, date }), signature)
  assert.deepEqual(verify(), {
    ok: true,
    secret: 0,
    checks: [
      { check: 'date', ok: true, detail: 'X-SAJ-Date is within 15 minutes of the time of arrival' },
      { check: 'signature', ok: true, detail: `matches the 93 bytes of the body followed by ";${date}"` },
    ],
  })
})

test('the wrong variants of the contract give their own signature and do not verify', () => {
  const compact = utf8(JSON.stringify(JSON.parse(text)))
  const newline = utf8(`${text}\n`)
  assert.equal(signInbound(hmac, secret, { body: compact, date }), 'J8igxXLgy7BhdqIiHSi1AGpyb1w=')
  assert.equal(signInbound(hmac, secret, { body: newline, date }), 'unztqpXnkvaikmvbVXW5KVhfDdQ=')
  for (const changed of [compact, newline]) {
    const refused = verify({ body: changed })
    assert.equal(refused.ok, false)
    assert.equal(!refused.ok && refused.reason, 'signature_mismatch')
  }
  const refused = verify({ signature: '39pybCZ4ibjS5MNVAUSNmM0sluk=' })
  assert.equal(!refused.ok && refused.reason, 'signature_mismatch')
})

test('UTF-8 and its escaped spelling have different signatures', () => {
  const letters = utf8('{"firstName":"José","lastName":"Nuñez"}')
  assert.equal(letters.length, 41)
  assert.equal(signInbound(hmac, secret, { body: letters, date }), 'T5wkp52+GF0JKidEIOGS9johOO4=')
  const escaped = utf8('{"firstName":"Jos\\u00e9","lastName":"Nu\\u00f1ez"}')
  assert.equal(signInbound(hmac, secret, { body: escaped, date }), 'eN5KHsRnKFY+utnpBRTz8zrINog=')
  assert.equal(diagnose({ body: letters, signature: 'eN5KHsRnKFY+utnpBRTz8zrINog=' }), 'body_respelt')
  assert.equal(diagnose({ body: escaped, signature: 'T5wkp52+GF0JKidEIOGS9johOO4=' }), 'body_respelt')
})

test('the diagnosis names what went wrong', () => {
  assert.equal(diagnose({ body: utf8(`${text}\n`) }), 'newline_added')
  assert.equal(diagnose({ body: utf8(`${text}\r\n`) }), 'newline_added')
  assert.equal(diagnose({ signature: 'unztqpXnkvaikmvbVXW5KVhfDdQ=' }), 'newline_lost')
  assert.equal(diagnose({ signature: '39pybCZ4ibjS5MNVAUSNmM0sluk=' }), 'no_semicolon')
  assert.equal(diagnose({ signature: 'J8igxXLgy7BhdqIiHSi1AGpyb1w=' }), 'body_respelt')
  assert.equal(diagnose({ body: utf8(JSON.stringify(JSON.parse(text))) }), 'body_respelt')
  assert.equal(diagnose({ body: utf8(JSON.stringify(JSON.parse(text), null, 2)) }), 'body_respelt')
  assert.equal(diagnose({ signature: '00802F30b74faa36cda1c278507669837031c739' }), 'hexadecimal')
  const mac = (hash: 'sha1' | 'sha256', key: string, ...parts: string[]) =>
    hmac(hash, Buffer.from(key, 'latin1'), parts.map(utf8)).toBase64()
  assert.equal(diagnose({ signature: mac('sha256', secret, text, `;${date}`) }), 'sha256')
  assert.equal(diagnose({ signature: mac('sha1', secret, text) }), 'date_not_signed')
  assert.equal(diagnose({ secrets: ['a2V5'], signature: mac('sha1', 'key', text, `;${date}`) }), 'secret_base64')
  assert.equal(diagnose({ secrets: ['6b6579'], signature: mac('sha1', 'key', text, `;${date}`) }), 'secret_hexadecimal')
  assert.equal(diagnose({ signature: mac('sha1', `${secret}\n`, text, `;${date}`) }), 'secret_newline')
  assert.equal(diagnose({ secrets: [` ${secret}`] }), 'secret_blanks')
  assert.equal(diagnose({ signature: mac('sha1', 'another', text, `;${date}`) }), undefined)
})

test('hostile bodies are diagnosed without harm', () => {
  const deep = utf8('['.repeat(100_000) + ']'.repeat(100_000))
  for (const hostile of [deep, utf8('"'.padEnd(500_000, 'a')), new Uint8Array([0xff, 0xfe]), new Uint8Array()]) {
    assert.equal(diagnose({ body: hostile }), undefined)
  }
})

test('missing and malformed headers are refused with a reason', () => {
  const reason = (changes: Parameters<typeof verify>[0]) => {
    const verification = verify(changes)
    return verification.ok ? null : verification.reason
  }
  assert.equal(reason({ signature: undefined }), 'signature_missing')
  assert.equal(reason({ signature: '' }), 'signature_missing')
  assert.equal(reason({ signature: 'AIAvMLdPqjbNocJ4UHZpg3Axxzk' }), 'signature_malformed')
  assert.equal(reason({ signature: '00802f30b74faa36cda1c278507669837031c739' }), 'signature_malformed')
  assert.equal(reason({ signature: `${signature} ` }), 'signature_malformed')
  assert.equal(reason({ date: undefined }), 'date_missing')
  assert.equal(reason({ date: '2022-01-13T17:21:07Z' }), 'date_unparsable')
  assert.equal(reason({ nowMs: dateMs + 901_000 }), 'date_too_old')
  assert.equal(reason({ nowMs: dateMs - 901_000 }), 'date_too_far_ahead')
  assert.equal(reason({ secrets: [] }), 'secret_missing')
  assert.equal(reason({ secrets: [''] }), 'secret_missing')
})

test('an empty secret never verifies, whatever was signed with it', () => {
  const forged = hmac('sha1', new Uint8Array(), inboundStringToSign({ body, date })).toBase64()
  assert.equal(verify({ secrets: ['', secret], signature: forged }).ok, false)
})

test('a stale application still shows that its signature was right', () => {
  const verification = verify({ nowMs: dateMs + 3_600_000 })
  assert.deepEqual(
    verification.checks.map(({ check, ok }) => [check, ok]),
    [
      ['date', false],
      ['signature', true],
    ],
  )
})

test('either secret of a rotation verifies, and which one is told', () => {
  const verification = verify({ secrets: ['the new one', secret] })
  assert.equal(verification.ok && verification.secret, 1)
})

test('checks hold no secret, and the expected signature only where asked for', () => {
  const wrong = 'unztqpXnkvaikmvbVXW5KVhfDdQ='
  const quiet = JSON.stringify(verify({ signature: wrong }))
  assert.ok(!quiet.includes(secret) && !quiet.includes(signature))
  const shown = JSON.stringify(verify({ signature: wrong, showExpected: true }))
  assert.ok(shown.includes(signature) && !shown.includes(secret))
})

test('what was signed verifies, and no other body, date or secret does', () => {
  const anyBody = fc.uint8Array({ maxLength: 300 })
  fc.assert(
    fc.property(
      anyBody,
      fc.string({ minLength: 1 }),
      anyBody,
      fc.string({ minLength: 1 }),
      (signed, key, other, key2) => {
        const signature = signInbound(hmac, key, { body: signed, date })
        assert.equal(signature.length, 28)
        assert.equal(verify({ body: signed, secrets: [key], signature }).ok, true)
        if (!Buffer.from(signed).equals(Buffer.from(other))) {
          assert.equal(verify({ body: other, secrets: [key], signature }).ok, false)
        }
        if (!Buffer.from(key).equals(Buffer.from(key2)) && !isZeroPadded(key, key2)) {
          assert.equal(verify({ body: signed, secrets: [key2], signature }).ok, false)
        }
        const later = new Date(dateMs + 1000).toUTCString()
        assert.equal(verify({ body: signed, secrets: [key], signature, date: later }).ok, false)
      },
    ),
  )
})

/** HMAC pads keys with zero bytes, so such keys are one key. */
function isZeroPadded(a: string, b: string): boolean {
  return a.replace(/\0+$/, '') === b.replace(/\0+$/, '')
}
