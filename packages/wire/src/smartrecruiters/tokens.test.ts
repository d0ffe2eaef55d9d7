import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeBase64, utf8 } from '../text/index.ts'
import {
  readToken,
  readTokenRequest,
  tokenErrorAnswer,
  tokenUseSeconds,
  writeToken,
  writeTokenRequest,
} from './tokens.ts'

const basic = (pair: string) => `Basic ${encodeBase64(utf8(pair))}`
const form = 'grant_type=client_credentials'

test('the request has its credentials in the form and no scope', () => {
  assert.equal(
    writeTokenRequest({ clientId: 'id', clientSecret: 'a b&c' }),
    'grant_type=client_credentials&client_id=id&client_secret=a+b%26c',
  )
})

test('what is written is read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ minLength: 1 }),
      (clientId, clientSecret) => {
        assert.deepEqual(readTokenRequest(writeTokenRequest({ clientId, clientSecret })), {
          ok: true,
          clientId,
          clientSecret,
        })
      },
    ),
  )
})

test('Basic is taken, form-encoded or not, and must agree with the form', () => {
  assert.deepEqual(readTokenRequest(form, basic('id:s%2B%3A1')), { ok: true, clientId: 'id', clientSecret: 's+:1' })
  assert.deepEqual(readTokenRequest(form, basic('id:100%')), { ok: true, clientId: 'id', clientSecret: '100%' })
  assert.deepEqual(readTokenRequest(`${form}&client_id=id`, basic('id:s')), {
    ok: true,
    clientId: 'id',
    clientSecret: 's',
  })
  for (const [body, header] of [
    [`${form}&client_id=other`, basic('id:s')],
    [`${form}&client_id=id&client_secret=other`, basic('id:s')],
    [form, basic('no colon')],
    [form, 'Basic ***'],
  ] as const) {
    const reading = readTokenRequest(body, header)
    assert.equal(!reading.ok && reading.error, 'invalid_request', header)
  }
})

test('a wrong request is answered in the words of RFC 6749', () => {
  const cases = {
    '': 'invalid_request',
    [form]: 'invalid_request',
    [`${form}&client_id=a`]: 'invalid_request',
    [`${form}&client_id=a&client_secret=b&client_secret=c`]: 'invalid_request',
    'grant_type=password&client_id=a&client_secret=b': 'unsupported_grant_type',
  }
  for (const [body, error] of Object.entries(cases)) {
    const reading = readTokenRequest(body)
    assert.equal(!reading.ok && reading.error, error, body)
  }
})

test('a refusal is 400 even for invalid_client, its description in the allowed characters', () => {
  assert.deepEqual(tokenErrorAnswer('invalid_client', 'a "b" ü\n'), {
    status: 400,
    body: { error: 'invalid_client', error_description: 'a ?b? ??' },
  })
  assert.deepEqual(tokenErrorAnswer('invalid_request').body, { error: 'invalid_request' })
})

test('a token is read whatever the case of its type, seconds as number or text', () => {
  assert.deepEqual(readToken(writeToken({ accessToken: 'abc', expiresIn: 3600 })), {
    accessToken: 'abc',
    expiresIn: 3600,
  })
  assert.deepEqual(readToken({ access_token: 'abc', expires_in: '1800', token_type: 'bearer' }), {
    accessToken: 'abc',
    expiresIn: 1800,
  })
  assert.deepEqual(readToken({ access_token: 'abc' }), { accessToken: 'abc' })
  assert.deepEqual(readToken({ access_token: 'abc', expires_in: -5 }), { accessToken: 'abc' })
})

test('what cannot stand in a header is no token', () => {
  for (const value of [
    null,
    'abc',
    {},
    { access_token: '' },
    { access_token: 7 },
    { access_token: 'a b' },
    { access_token: 'a\r\nX: y' },
    { access_token: 'abc', token_type: 'mac' },
    JSON.parse('{"__proto__":{"access_token":"abc"}}'),
  ]) {
    assert.equal(readToken(value), undefined)
  }
})

test('a token is renewed a minute before its end, short ones at half their life', () => {
  assert.equal(tokenUseSeconds(1800), 1740)
  assert.equal(tokenUseSeconds(4), 2)
  assert.equal(tokenUseSeconds(undefined), 60)
})
