import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeBase64, utf8 } from '../text/index.ts'
import { readRequester, requesterForms, writeRequester } from './requester.ts'

const json = '{"email":"recruiter@customer.com"}'

test('every encoding of contract 2.1 is read', () => {
  const encodings = {
    json,
    percent_json: encodeURIComponent(json),
    base64_json: encodeBase64(utf8(json)),
    comma_pair: 'email,recruiter@customer.com',
    equals_pair: 'email=recruiter@customer.com',
    bare_address: 'recruiter@customer.com',
  }
  for (const [encoding, header] of Object.entries(encodings)) {
    assert.deepEqual(readRequester(header), {
      ok: true,
      requester: { email: 'recruiter@customer.com' },
      encoding,
    })
  }
})

test('base64 may be URL-safe and unpadded', () => {
  const padded = encodeBase64(utf8('{"email":"aa?~~~>>>@x.de"}'))
  assert.match(padded, /[+/]/)
  for (const header of [padded, padded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')]) {
    assert.deepEqual(readRequester(header), {
      ok: true,
      requester: { email: 'aa?~~~>>>@x.de' },
      encoding: 'base64_json',
    })
  }
})

test('no header, null and blanks mean the whole list', () => {
  for (const header of [undefined, null, '', '  ']) assert.deepEqual(readRequester(header), { ok: true })
})

test("the guide's sample with its stray comma is read (row 15)", () => {
  const header = '{ "email": "recruiter@customer.com", }'
  assert.deepEqual(readRequester(header), {
    ok: true,
    requester: { email: 'recruiter@customer.com' },
    encoding: 'json',
  })
})

test('other pairs beside email are allowed', () => {
  for (const header of ['userId,7,email,a@b.c', 'email,a@b.c,userId,7', 'userId=7,email=a@b.c']) {
    const reading = readRequester(header)
    assert.equal(reading.ok && reading.requester?.email, 'a@b.c')
  }
})

test('an address with only its non-ASCII characters encoded is decoded, a legal percent sign stays', () => {
  for (const header of ['{"email":"j%C3%B6rg@x.de"}', 'j%c3%b6rg@x.de', 'email,j%C3%B6rg@x.de']) {
    const reading = readRequester(header)
    assert.equal(reading.ok && reading.requester?.email, 'jörg@x.de')
  }
  const literal = readRequester('{"email":"50%41off@x.de"}')
  assert.equal(literal.ok && literal.requester?.email, '50%41off@x.de')
})

test('UTF-8 bytes that came as Latin-1 text are read as UTF-8', () => {
  const reading = readRequester('{"email":"j\u00c3\u00b6rg@x.de"}')
  assert.equal(reading.ok && reading.requester?.email, 'jörg@x.de')
})

test('what has no address in it is a 400', () => {
  const malformed = [
    '{}',
    '[]',
    '{"email":7}',
    '{"email":""}',
    '{"email":"nobody"}',
    '{"email":"a@b\\u0000"}',
    '{"__proto__":{"email":"a@b.c"}}',
    'email,',
    'email=',
    'user,7',
    'nobody',
    'a@b@c d',
    '"a@b.c"',
    '%7B%22email%22',
    '%',
    `{"email":"${'a'.repeat(330)}@b.c"}`,
    '['.repeat(9000),
  ]
  for (const header of malformed) {
    const reading = readRequester(header)
    assert.equal(reading.ok, false, header.slice(0, 40))
    assert.deepEqual(!reading.ok && [reading.status, reading.code], [400, 'INVALID_REQUESTER'])
  }
})

test('the writer sends compact ASCII JSON, the pair, or nothing', () => {
  const requester = { email: 'recruiter@customer.com' }
  assert.equal(writeRequester(requester), json)
  assert.equal(writeRequester(requester, 'email_pair'), 'email,recruiter@customer.com')
  assert.equal(writeRequester(requester, 'none'), undefined)
  assert.equal(writeRequester({ email: 'jörg@x.de' }), encodeURIComponent('{"email":"jörg@x.de"}'))
})

test('whatever is written is ASCII and read back', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  const address = fc.oneof(
    fc.emailAddress(),
    fc
      .tuple(part, part)
      .map(([local, domain]) => `${local}@${domain.replace(/[\s@]/g, '')}`)
      .filter((email) => /^[^\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) && email === email.trim() && email.length <= 320),
  )
  fc.assert(
    fc.property(address, fc.constantFrom(...requesterForms), (email, form) => {
      const header = writeRequester({ email }, form)
      if (form === 'none') return header === undefined
      assert.match(header!, /^[\x20-\x7e]+$/)
      const reading = readRequester(header)
      assert.equal(reading.ok && reading.requester?.email, email.toWellFormed())
    }),
  )
})

test('no header makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json()), (header) => {
      const reading = readRequester(header)
      assert.equal(typeof reading.ok, 'boolean')
    }),
  )
})
