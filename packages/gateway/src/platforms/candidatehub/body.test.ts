import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskBody, sameContent } from './body.ts'
import { EXAMPLE_BODY } from './example.test-data.ts'
import { example } from './reception.test-data.ts'

const same = (a: unknown, b: unknown) => sameContent(Buffer.from(JSON.stringify(a)), Buffer.from(JSON.stringify(b)))

test('a new signature, another order of members and other blanks make no difference; anything else does', () => {
  const resigned = { ...example(), authentication: { api_key: 'k', time: '1', signature: 's' } }
  assert.ok(same(example(), resigned))
  const { authentication: _, ...unsigned } = example()
  assert.ok(same(example(), unsigned))
  assert.ok(same(example(), Object.fromEntries(Object.entries(example()).reverse())))
  assert.ok(sameContent(Buffer.from(EXAMPLE_BODY), Buffer.from(JSON.stringify(example()))))
  const changed = example()
  changed.candidate.location_city = 'Leeds'
  assert.equal(same(example(), changed), false)
  const newReport = example()
  newReport.meta_info.import_process_report_url += 'x'
  assert.equal(same(example(), newReport), false)
})

test('bodies nested deeper than the stack are compared', () => {
  const deep = (inner: string) => Buffer.from(`{"x":${'['.repeat(100_000)}${inner}${']'.repeat(100_000)}}`)
  assert.ok(sameContent(deep('1'), Buffer.concat([deep('1'), Buffer.from(' ')])))
  assert.equal(sameContent(deep('1'), deep('2')), false)
})

test('signature, API key and report token are masked, every other byte stays', () => {
  const masked = maskBody(Buffer.from(EXAMPLE_BODY)).toString()
  const expected = EXAMPLE_BODY.replace('orchard-demo-key', '***')
    .replace(example().authentication.signature, '***')
    .replace('ott-5b1c', '***')
  assert.equal(masked, expected)
})

test('a text in place of authentication is masked whole, and nothing is made of none', () => {
  for (const [given, shown] of [
    ['"key|signature"', '"***"'],
    ['["key", {"a": "signature"}]', '["key", {"a": "signature"}]'],
    ['null', 'null'],
    ['""', '""'],
  ]) {
    assert.equal(
      maskBody(Buffer.from(`{"authentication": ${given}, "x": 1}`)).toString(),
      `{"authentication": ${shown}, "x": 1}`,
    )
  }
})
