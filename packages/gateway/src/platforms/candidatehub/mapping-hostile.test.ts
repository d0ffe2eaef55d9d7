import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import fc from 'fast-check'
import { nodeHmac } from '../node-hmac.ts'
import { EXAMPLE_BODY } from './example.test-data.ts'
import { base64, map, withMembers } from './mapping.test-data.ts'
import { example } from './reception.test-data.ts'

test('mapped text holds neither U+0000 nor lone surrogates, in free maps either', () => {
  const body = withMembers('candidate', { name: 'Mara\0 Qu\ud800ill', email: 'm\0@example.org' })
  Object.assign(body.context, {
    job_id: 'WH\0-1',
    supplementary: JSON.parse('{"a\\u0000":["\\ud800x"],"__proto__":{"polluted":true},"n":0}'),
  })
  body.candidate.documents = [{ type: 'c\0v\ud800', filename: 'a\0.txt', content: 'QUJD' }]
  const { trace, ...application } = map(JSON.stringify(body).replace('"n":0', '"n":1e999'))
  const { bytes: _, ...document } = application.documents[0]!
  const text = JSON.stringify([application.content, application.remoteJobId, document])
  assert.doesNotMatch(text, /\\u0000|\\ud800/)
  assert.equal(application.content.candidate.fullName, 'Mara Qu\ufffdill')
  assert.equal(trace.find(({ from }) => from === '/candidate/name')!.outcome, 'coerced')
  const supplementary = application.content.context!.supplementary as Record<string, unknown>
  assert.deepEqual(Object.keys(supplementary), ['a', '__proto__'])
  assert.equal(Object.getPrototypeOf(supplementary), Object.prototype)
  assert.equal(({} as { polluted?: boolean }).polluted, undefined)
})

test('deep nesting is cut in the record, which stays JSON', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const { content } = map(EXAMPLE_BODY.replace('"supplementary": {', `"supplementary": {"deep": ${deep}, `))
  assert.ok(JSON.stringify(content).length < 3000)
})

test('an id of any length has a short one that stands for it', () => {
  const id = (text: string) => map(withMembers('meta_info', { hub_candidate_id: text })).remoteId!
  assert.equal(id('x'.repeat(1000)), 'x'.repeat(1000))
  assert.match(id('x'.repeat(1001)), /^sha256:[0-9a-f]{64}$/)
  assert.equal(map(EXAMPLE_BODY.replace('"C-90210"', '90071992547409931')).remoteId, '90071992547409931')
})

test('everything that the contract asks a receiver to bear is mapped', () => {
  let count = 0
  for (const { id, build } of BEHAVIOURS) {
    const requests = build({
      hmac: nodeHmac,
      nowMs: 1767225600123,
      uniqueId: () => `u${++count}`,
      client: { clientId: 'orchardstaff', apiKey: 'orchard-demo-key', secret: 's3cr3t-Orchard/01' },
      otherClientId: 'pearstaff',
      sourceId: 'orchard-board',
      jobReference: 'WH-1042',
      reportUrl: (kind) => `http://hub.test/report/${kind}`,
      largeFileBytes: 100_000,
    })
    for (const { body } of requests) {
      const { content } = map(body)
      assert.ok(content.candidate.fullName || content.candidate.emails, id)
    }
  }
})

const leaf = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', 'QUJD'))
const anyOf = (names: string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), leaf, { maxKeys: 12 })
const documents = fc.array(
  fc.oneof(
    leaf,
    anyOf(['filename', 'type', 'content']),
    fc.record({ type: fc.constantFrom('cv', 'parsed_cv'), content: fc.json().map(base64) }),
  ),
  { maxLength: 4 },
)
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.record({
    meta_info: fc.oneof(leaf, anyOf(Object.keys(example().meta_info))),
    candidate: fc.oneof(
      leaf,
      fc
        .tuple(anyOf(Object.keys(example().candidate)), fc.option(documents))
        .map(([own, list]) => (list ? { ...own, documents: list } : own)),
    ),
    context: fc.oneof(leaf, anyOf(Object.keys(example().context))),
    authentication: leaf,
  }),
)

test('whatever the JSON, mapping ends in a record of storable text and a trace that covers every member once', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const text = JSON.stringify(value)
      const { trace, documents, ...application } = map(text)
      const record = JSON.stringify([application, documents.map(({ bytes: _, ...rest }) => rest)])
      assert.doesNotMatch(record, /\\u0000|\\ud[89a-f]/i)
      const { context: __, ...rest } = application.content
      for (const member of members(rest)) assert.ok(member !== null && member !== '' && member !== undefined)
      const froms = new Set(trace.map(({ from }) => from))
      assert.equal(froms.size, trace.length)
      for (const pointer of leaves(JSON.parse(text), '')) {
        assert.ok(
          [...froms].some((from) => pointer === from || pointer.startsWith(`${from}/`)),
          pointer,
        )
      }
    }),
  )
})

/** Every value in a record, at every level. */
function* members(value: unknown): Generator<unknown> {
  yield value
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* members(inner)
}

function* leaves(value: unknown, at: string): Generator<string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) yield at
  else {
    for (const [key, inner] of Object.entries(value)) {
      yield* leaves(inner, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    }
  }
}
