import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Judgement } from '../../intake/interface.ts'
import { connection, input, registration, sample, signed, vector } from './application.test-data.ts'
import { applicationReception } from './reception.ts'

const { admit, judge } = applicationReception
const headers = { 'x-saj-date': vector.date, 'x-saj-signature': vector.signature }
const reasonOf = (judgement: Judgement) => ('refused' in judgement ? judgement.refused.reason : 'accepted')
const refusedOf = (judgement: Judgement) => {
  assert.ok('refused' in judgement)
  return judgement.refused
}
const acceptedOf = (judgement: Judgement) => {
  assert.ok('accepted' in judgement, JSON.stringify(judgement))
  return judgement.accepted
}
const keyOf = (body: string) => acceptedOf(judge(signed(body))).dedupeKey

test('the published vector is accepted', () => {
  const given = input(vector.body, headers)
  assert.equal(admit(given), null)
  const accepted = acceptedOf(judge(given))
  assert.equal(accepted.connection, connection)
  assert.deepEqual(accepted.checks.slice(0, 2), [
    { check: 'date', ok: true, detail: 'X-SAJ-Date is within 15 minutes of the time of arrival.' },
    {
      check: 'signature',
      ok: true,
      detail: `X-SAJ-Signature matches the 93 bytes of the body followed by ";${vector.date}".`,
    },
  ])
})

test('the wrong variants of the contract are refused', () => {
  const refused = [
    input(JSON.stringify(JSON.parse(vector.body)), headers),
    input(`${vector.body}\n`, headers),
    input(vector.body, { ...headers, 'x-saj-signature': '39pybCZ4ibjS5MNVAUSNmM0sluk=' }),
    input(vector.body, { ...headers, 'x-saj-signature': 'J8igxXLgy7BhdqIiHSi1AGpyb1w=' }),
    input('{"firstName":"José","lastName":"Nuñez"}', { ...headers, 'x-saj-signature': 'eN5KHsRnKFY+utnpBRTz8zrINog=' }),
  ]
  for (const given of refused) {
    const { reason, answer, checks } = refusedOf(judge(given))
    assert.equal(reason, 'signature_mismatch')
    assert.equal(answer.status, 401)
    assert.match(checks.at(-1)!.detail, /Compare the registration's secret/)
  }
  const right = { ...headers, 'x-saj-signature': 'T5wkp52+GF0JKidEIOGS9johOO4=' }
  acceptedOf(judge(input('{"firstName":"José","lastName":"Nuñez"}', right)))
})

test('a refused signature is told letter by letter as it came', () => {
  const signature = 'nwLsYEdMos5QwD3H2bdiwSxW8Sk='
  const { checks } = refusedOf(judge(input(vector.body, { ...headers, 'x-saj-signature': signature })))
  assert.ok(
    checks.at(-1)!.detail.startsWith(`X-SAJ-Signature is ${signature}, which is not the signature of the 93 bytes`),
  )
})

test('a signature over a body in hexadecimal or of another length is malformed', () => {
  for (const signature of ['00802f30b74faa36cda1c278507669837031c739', 'AIAv', 'not base64 of 20 bytes', '====']) {
    const given = input(vector.body, { ...headers, 'x-saj-signature': signature })
    assert.equal(reasonOf(judge(given)), 'signature_malformed')
  }
})

test('headers and date are looked at before the body', () => {
  const refusalOf = (given: Record<string, string>, now = vector.now) =>
    admit({ reached: { registration, connection }, headers: given, now })
  const { 'x-saj-date': _, ...withoutDate } = headers
  const { 'x-saj-signature': __, ...withoutSignature } = headers
  assert.equal(refusalOf(withoutDate)?.reason, 'date_missing')
  assert.equal(refusalOf(withoutSignature)?.reason, 'signature_missing')
  assert.equal(refusalOf({ ...headers, 'x-saj-date': '2022-01-13T17:21:07Z' })?.reason, 'date_unparsable')
  for (const refusal of [refusalOf({}), refusalOf(withoutDate)]) {
    assert.equal(refusal?.answer.status, 401)
    assert.equal(refusal?.checks.length, 1)
  }
})

test('a date 900 s away is accepted and one 901 s away refused, before and after', () => {
  const at = (seconds: number) => ({ ...input(vector.body, headers), now: vector.now + seconds * 1000 })
  for (const seconds of [900, -900, 0]) {
    assert.equal(admit(at(seconds)), null)
    assert.equal(reasonOf(judge(at(seconds))), 'accepted')
  }
  for (const [seconds, reason] of [
    [901, 'date_too_old'],
    [-901, 'date_too_far_ahead'],
  ] as const) {
    assert.equal(admit(at(seconds))?.reason, reason)
    assert.match(admit(at(seconds))!.checks[0]!.detail, /901 s .* Compare the clock/)
    assert.equal(reasonOf(judge(at(seconds))), reason)
  }
})

test('while a secret is changed, the old one counts too, and says so', () => {
  const rotated = { ...registration, credentials: { apiSecret: 'new' }, previousCredentials: { apiSecret: 'old' } }
  const reached = { registration: rotated, connection }
  const made = (secret: string) => judge(signed(vector.body, { reached }, secret))
  assert.doesNotMatch(acceptedOf(made('new')).checks[1]!.detail, /previous/)
  assert.match(acceptedOf(made('old')).checks[1]!.detail, /previous secret/)
  assert.equal(reasonOf(made('older')), 'signature_mismatch')
})

test('an inbound secret of its own stands in place of the API secret (U3)', () => {
  const credentials = { apiSecret: 'outbound', inboundSecret: 'inbound' }
  const reached = { registration: { ...registration, credentials }, connection }
  acceptedOf(judge(signed(vector.body, { reached }, 'inbound')))
  assert.equal(reasonOf(judge(signed(vector.body, { reached }, 'outbound'))), 'signature_mismatch')
})

test('without a secret nothing is accepted', () => {
  for (const credentials of [{}, { apiSecret: '' }] as Record<string, unknown>[]) {
    const reached = { registration: { ...registration, credentials }, connection }
    assert.equal(reasonOf(judge(signed(vector.body, { reached }, ''))), 'secret_missing')
  }
})

test('the URL of a whole registration takes no applications', () => {
  const reached = { registration, connection: null }
  assert.equal(admit({ reached, headers, now: vector.now })?.answer.status, 404)
  assert.equal(reasonOf(judge(signed(vector.body, { reached }))), 'unknown_url')
})

test('what is no JSON in UTF-8 is refused with 400', () => {
  const wrong = ['', '{', '{"id":"a"', "{'id':1}", '{"id":"a"} x', 'NaN', '\uFEFF\uFEFF{}', '{"a":"\u0000"}']
  for (const body of wrong) {
    const { reason, answer } = refusedOf(judge(signed(body)))
    assert.equal(reason, 'not_json')
    assert.equal(answer.status, 400)
  }
  const { reason, answer } = refusedOf(judge(signed(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))))
  assert.equal(reason, 'not_utf8')
  assert.equal(answer.status, 400)
})

test('the id is the key of repeats, in whatever type it comes', () => {
  assert.equal(keyOf(JSON.stringify(sample)), 'app-7f3c21')
  assert.equal(keyOf('{"id":"a","id":"b"}'), 'b')
  assert.equal(keyOf('{"id":12345678901}'), '12345678901')
  assert.equal(keyOf('{"id":90071992547409931}'), '90071992547409931')
  assert.equal(keyOf(`\uFEFF${JSON.stringify(sample)}`), 'app-7f3c21')
})

test('without an id that can be used, the body is the key', () => {
  const ids = ['', null, '   ', 1.5, 1e30, true, {}, ['a'], 'a\u0000', '\ud800', 'a'.repeat(501), 'a'.repeat(50_000)]
  const bodies = [
    ...ids.map((id) => JSON.stringify({ id })),
    '{}',
    '[]',
    'null',
    '"id"',
    '7',
    '{"__proto__":{"id":"x"}}',
  ]
  for (const body of bodies) {
    const { dedupeKey, checks } = acceptedOf(judge(signed(body)))
    assert.equal(dedupeKey, `sha256:${hash('sha256', body, 'hex')}`)
    assert.deepEqual(checks.at(-1), {
      check: 'id',
      ok: false,
      detail: 'Accepted without an id that can be used: repeats are known by the bytes of the body.',
    })
  }
})

test('a large body has the key of its id, or its own hash where the id itself is left out', () => {
  const data = 'QUJD'.repeat(400_000)
  assert.equal(keyOf(JSON.stringify({ ...sample, resume: { data } })), 'app-7f3c21')
  assert.equal(keyOf(JSON.stringify({ resume: { data }, id: 7 })), '7')
  assert.notEqual(keyOf(JSON.stringify({ id: `a${data}` })), keyOf(JSON.stringify({ id: `b${data}` })))
})

test('100,000 levels of nesting are taken', () => {
  const deep = 100_000
  assert.match(keyOf(`${'['.repeat(deep)}${']'.repeat(deep)}`), /^sha256:/)
  assert.equal(keyOf(`{"id":"a","employment":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`), 'a')
})

test('whatever comes is judged', () => {
  const odd = fc.oneof(
    fc.json().map((text) => Buffer.from(text)),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(`{"id":${text}}`)),
  )
  fc.assert(
    fc.property(odd, (body) => {
      const judgement = judge(signed(body))
      if ('accepted' in judgement) {
        JSON.parse(body.toString())
        assert.ok(judgement.accepted.dedupeKey !== '')
      } else {
        assert.equal(judgement.refused.answer.status, 400)
      }
    }),
  )
  const header = fc.oneof(fc.string(), fc.constantFrom(vector.date, vector.signature))
  fc.assert(
    fc.property(header, header, (date, signature) => {
      const given = input(vector.body, { 'x-saj-date': date, 'x-saj-signature': signature })
      const right = date === vector.date && signature === vector.signature
      assert.equal(admit(given) === null && 'accepted' in judge(given), right)
    }),
  )
})
