import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { EXAMPLE_BODY, EXAMPLE_SECRET } from './example.test-data.ts'
import {
  assertAccepted,
  assertRefused,
  connectionOf,
  example,
  judge,
  judgeOnRegistration,
  signed,
  signedAt,
  withAuthentication,
} from './reception.test-data.ts'
import { importReception } from './reception.ts'

test('one transaction with two candidates, and one signature for two of them, are two applications', async () => {
  const second = example()
  second.meta_info.hub_candidate_id = 'C-90211'
  const keys = [assertAccepted(await judge(EXAMPLE_BODY)).dedupeKey, assertAccepted(await judge(second)).dedupeKey]
  assert.equal(new Set(keys).size, 2)
})

test('ids run together in no key, and long ones are hashed', async () => {
  const keyFor = async (ids: object) => {
    const body = example()
    Object.assign(body.meta_info, ids)
    return assertAccepted(await judge(body)).dedupeKey
  }
  const a = await keyFor({ hub_transaction_id: 'a","b', hub_candidate_id: 'c' })
  const b = await keyFor({ hub_transaction_id: 'a', hub_candidate_id: 'b","c' })
  assert.notEqual(a, b)
  const long = await keyFor({ hub_transaction_id: 'x'.repeat(100_000) })
  assert.match(long, /^sha256:[0-9a-f]{64}$/)
  assert.notEqual(long, await keyFor({ hub_transaction_id: `${'x'.repeat(99_999)}y` }))
})

test('a whole number beyond exact digits stays itself as an id', async () => {
  const key = async (id: string) => {
    const body = EXAMPLE_BODY.replace('"C-90210"', id)
    return assertAccepted(await judge(body)).dedupeKey
  }
  assert.equal(await key('90071992547409931'), '["orchardstaff","T-7f31","90071992547409931"]')
  assert.notEqual(await key('90071992547409931'), await key('90071992547409932'))
})

test('a body with large files is judged like any other, also where its ids are the large part', async () => {
  const body = example()
  body.candidate.documents[0].content = 'QUJD'.repeat(500_000)
  assert.equal(assertAccepted(await judge(body)).dedupeKey, '["orchardstaff","T-7f31","C-90210"]')
  body.meta_info.hub_candidate_id = 'c'.repeat(5000)
  const long = assertAccepted(await judge(body)).dedupeKey
  body.candidate.documents[0].content = 'QUJD'
  assert.equal(assertAccepted(await judge(body)).dedupeKey, long)
  const huge = JSON.stringify({ ...body, meta_info: { ...example().meta_info, hub_candidate_id: 1 } })
  assertRefused(await judge(huge.replace(',"candidate"', ',"x":"\n","candidate"')), 400, 'not_json')
})

test('hostile JSON ends in an answer', async () => {
  const deep = `{"meta_info":${'['.repeat(100_000)}${']'.repeat(100_000)},"candidate":{}}`
  assertRefused(await judge(deep), 400, 'meta_info_missing')
  const nested = EXAMPLE_BODY.replace('"context": {', `"context": {"x": ${'['.repeat(100_000)}${']'.repeat(100_000)},`)
  assertAccepted(await judge(nested))
  assertAccepted(await judge(`\ufeff${EXAMPLE_BODY}`))
  assertRefused(await judge(EXAMPLE_BODY.replace('"meta_info": {', '"meta_info": 1, "x": {')), 400, 'meta_info_missing')
  const twice = EXAMPLE_BODY.replace(/}\s*$/, ',"meta_info":{"hub_client_id":"pearstaff"}}')
  assertRefused(await judge(twice), 401, 'client_mismatch')
})

test('whatever the JSON, judging ends in an answer that agrees with itself', async () => {
  const part = fc.oneof(fc.jsonValue(), fc.constant(undefined))
  const arbitrary = fc.oneof(
    fc.jsonValue(),
    fc.record({ meta_info: part, candidate: part, context: part, authentication: part }),
    fc
      .tuple(fc.constantFrom('meta_info', 'candidate', 'authentication', 'context'), fc.string(), part)
      .map(([name, member, value]) => {
        const body = example()
        body[name] = { ...body[name], [member]: value }
        return body
      }),
    fc
      .tuple(
        fc.constantFrom(...Object.entries(example()).flatMap(([a, b]) => Object.keys(b as object).map((c) => [a, c]))),
        part,
      )
      .map(([[name, member], value]) => {
        const body = example()
        body[name!][member!] = value
        return body
      }),
  )
  await fc.assert(
    fc.asyncProperty(arbitrary, async (value) => {
      const text = JSON.stringify(value) ?? 'null'
      for (const judgement of [await judge(text), await judgeOnRegistration(text, [connectionOf()])]) {
        if ('accepted' in judgement) continue
        const { answer } = judgement.refused
        assert.ok(answer.status >= 400 && answer.status < 500)
        assert.equal(JSON.parse(answer.body).success, 0)
      }
    }),
  )
})

test('no check tells a secret, the key or a signature', async () => {
  const bodies = [
    EXAMPLE_BODY,
    withAuthentication(signed('orchard-demo-key', signedAt, 'x')),
    withAuthentication({ api_key: 'abcdefgh' }),
  ]
  for (const body of bodies) {
    const judgement = await judge(body)
    const text = JSON.stringify('accepted' in judgement ? judgement.accepted.checks : judgement.refused)
    for (const secret of [EXAMPLE_SECRET, 'orchard-demo-key', 'abcdefgh', example().authentication.signature]) {
      assert.equal(text.includes(secret), false)
    }
  }
})

test('every refusal of the house has the shape of this platform', () => {
  const statuses = {
    unknown_url: 404,
    disabled: 403,
    body_too_large: 413,
    body_incomplete: 400,
    unsupported_encoding: 415,
    overloaded: 503,
  }
  for (const [reason, status] of Object.entries(statuses)) {
    const answer = importReception.refusals[reason as keyof typeof statuses]
    const body = JSON.parse(answer.body)
    assert.deepEqual([answer.status, body.success, body.error], [status, 0, body.message])
    assert.equal(answer.headers!['retry-after'] !== undefined, status === 503)
  }
})
