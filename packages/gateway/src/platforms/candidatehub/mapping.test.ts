import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEHAVIOURS } from '@gangway/wire/candidatehub'
import fc from 'fast-check'
import type { ProjectedApplication } from '../../model/index.ts'
import { nodeHmac } from '../node-hmac.ts'
import { EXAMPLE_BODY } from './example.test-data.ts'
import { mapImport } from './mapping.ts'
import { example } from './reception.test-data.ts'

const map = (body: unknown) => mapImport(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)))
const base64 = (text: string) => Buffer.from(text).toString('base64')
const entry = ({ trace }: ProjectedApplication, pointer: string) => trace.find(({ from }) => from === pointer)

/** The example with other members in one of its parts. */
const withMembers = (part: 'meta_info' | 'candidate' | 'context', members: object) => {
  const body = example()
  Object.assign(body[part], members)
  return body
}
const withDocuments = (...documents: unknown[]) => map(withMembers('candidate', { documents }))

test('the complete example becomes exactly the record that the model shows', () => {
  const { trace: _, documents, ...application } = map(EXAMPLE_BODY)
  assert.deepEqual(application, {
    type: 'application',
    remoteId: 'C-90210',
    remoteJobId: 'WH-1042',
    flags: [],
    content: {
      candidate: {
        fullName: 'Mara Quill',
        firstName: 'Mara',
        lastName: 'Quill',
        emails: ['mara.quill@example.org'],
        phones: [
          { type: 'primary', number: '01632 960 101' },
          { type: 'mobile', number: '07700 900 102' },
        ],
        address: {
          line1: '7 Harbour Row',
          city: 'Whitby',
          region: 'North Yorkshire',
          country: 'England',
          postalCode: 'YO22 4AA',
          latitude: 54.486789,
          longitude: -0.613456,
        },
        locale: 'en_gb',
      },
      employment: [
        { employer: 'Gull & Sons', title: 'Warehouse team leader', startedOn: '2019-02-04', endedOn: '2025-11-28' },
      ],
      skills: [
        { name: 'inventory planning', experience: 6 },
        { name: 'forklift operation', experience: 2 },
      ],
      source: {
        id: 'OB',
        name: 'Orchard Board',
        subsource: 'alert-mail',
        candidateId: 'ob-5519',
        hubSourceId: 'orchard-board',
      },
      context: {
        shortlistId: '31',
        supplementary: example().context.supplementary,
        source: { job_id: 'WH-1042' },
        transformer: { candidate_source_id: 'orchard_board' },
        plugin: { source_mapper: { candidate_source_id: 'OB' } },
      },
      hub: { transactionId: 'T-7f31', clientId: 'orchardstaff', schemaVersion: 1 },
    },
  })
  assert.deepEqual(
    documents.map(({ bytes: _, ...document }) => document),
    [
      { kind: 'resume', sourceValue: 'cv', filename: '1767225598-412-mara.txt', contentType: 'text/plain' },
      { kind: 'cover_letter', sourceValue: 'coverletter', filename: 'letter.txt', contentType: 'text/plain' },
      { kind: 'tagged_resume', sourceValue: 'tagged_cv', filename: 'mara.xml', contentType: 'text/plain' },
      { kind: 'parsed_resume', sourceValue: 'parsed_cv', filename: 'mara.json', contentType: 'text/plain' },
    ],
  )
  assert.equal(Buffer.from(documents[0]!.bytes).toString(), 'Mara Quill\nWarehouse team leader\n')
})

test('the report URL, the API key and the signature are in no part of the record or the trace', () => {
  const { documents: _, ...application } = map(EXAMPLE_BODY)
  const text = JSON.stringify(application)
  for (const secret of ['ott-5b1c', 'orchard-demo-key', example().authentication.signature]) {
    assert.equal(text.includes(secret), false)
  }
  assert.equal(entry(map(EXAMPLE_BODY), '/meta_info/import_process_report_url')!.to, 'reports')
})

test('the parsed résumé fills what the candidate leaves open, and nothing else', () => {
  const parsed = {
    email: 'parsed@example.org',
    first_name: 'Marah',
    last_name: 'Quillon',
    locale: 'en_gb',
    street: '1 Parsed Street',
    town: 'Parsedtown',
    county: 'Parsedshire',
    country: 'Scotland',
    post_code: 'AB1 2CD',
    skills: [
      { skill_name: 'welding', experience: '3.5' },
      { skill_name: '' },
      'driving',
      { skill_name: 'x', experience: 'much' },
    ],
    extra: 1,
  }
  const body = example()
  body.candidate = {
    name: 'Mara Quill',
    last_name: 'Quill',
    location_city: 'Whitby',
    documents: { filename: 'p.json', type: 'parsed_cv', content: base64(JSON.stringify(parsed)) },
  }
  const application = map(body)
  assert.deepEqual(application.content.candidate, {
    fullName: 'Mara Quill',
    firstName: 'Marah',
    lastName: 'Quill',
    emails: ['parsed@example.org'],
    address: {
      line1: '1 Parsed Street',
      city: 'Whitby',
      region: 'Parsedshire',
      country: 'Scotland',
      postalCode: 'AB1 2CD',
    },
    locale: 'en_gb',
  })
  assert.deepEqual(application.content.skills, [
    { name: 'welding', experience: 3.5 },
    { name: 'driving' },
    { name: 'x' },
  ])
  const at = (key: string) => entry(application, `/candidate/documents/content/${key}`)
  assert.deepEqual(at('street'), {
    from: '/candidate/documents/content/street',
    to: 'candidate.address.line1',
    outcome: 'kept',
  })
  assert.equal(at('town')!.outcome, 'dropped')
  assert.equal(at('extra')!.note, 'unknown field')
  assert.equal(at('skills/0/experience')!.outcome, 'coerced')
  assert.equal(at('skills/1')!.note, 'a skill without a name')
  assert.equal(at('skills/2')!.to, 'skills[1].name')
  assert.equal(entry(application, '/candidate/documents')!.outcome, 'coerced')
})

test('a parsed résumé that cannot be read fails nothing and is flagged', () => {
  for (const content of [base64('not JSON'), base64('[1]'), base64('null'), '###', 'QQ=QQ']) {
    const { content: record, flags } = withDocuments({ filename: 'p.json', type: 'parsed_cv', content })
    assert.deepEqual(flags, ['document_unreadable'])
    assert.equal(record.candidate.locale, undefined)
    assert.equal(record.candidate.fullName, 'Mara Quill')
  }
})

test('the first résumé is the first cv that could be decoded; broken and empty ones are not files', () => {
  const application = withDocuments(
    { filename: 'broken.pdf', type: 'cv', content: '%%%' },
    { filename: 'empty.pdf', type: 'cv', content: '' },
    { filename: 'second.pdf', type: 'cv', content: base64('%PDF-1.7 second') },
    { filename: 'third.txt', type: 'CV', content: base64('third').replace('=', '') },
    'not a document',
    { filename: 'other.bin', type: 'portfolio', content: base64('\0\x01') },
    { content: base64('nameless') },
  )
  assert.deepEqual(
    application.documents.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })),
    [
      { kind: 'resume', sourceValue: 'cv', filename: 'second.pdf', contentType: 'application/pdf', size: 15 },
      { kind: 'resume', sourceValue: 'CV', filename: 'third.txt', contentType: 'text/plain', size: 5 },
      {
        kind: 'other',
        sourceValue: 'portfolio',
        filename: 'other.bin',
        contentType: 'application/octet-stream',
        size: 2,
      },
      { kind: 'other', contentType: 'text/plain', size: 8 },
    ],
  )
  assert.deepEqual(application.flags, ['document_unreadable'])
  assert.match(entry(application, '/candidate/documents/0')!.note!, /stays in the message/)
  assert.equal(entry(application, '/candidate/documents/1')!.note, 'has no content')
  assert.deepEqual(entry(application, '/candidate/documents/4')!.outcome, 'dropped')
  assert.equal(entry(application, '/candidate/documents/5/type')!.outcome, 'coerced')
})

test('hostile file names are made safe, or left out', () => {
  const { documents, trace } = withDocuments(
    { filename: '../../etc/passwd', type: 'cv', content: 'QUJD' },
    { filename: '..', type: 'cv', content: 'QUJD' },
    { filename: 7, type: 'cv', content: 'QUJD' },
  )
  assert.deepEqual(
    documents.map(({ filename }) => filename),
    ['passwd', undefined, '7'],
  )
  const outcomes = trace.filter(({ from }) => from.endsWith('/filename')).map(({ outcome }) => outcome)
  assert.deepEqual(outcomes, ['coerced', 'dropped', 'coerced'])
})

test('a hostile number of files is cut, and the trace says so', () => {
  const application = withDocuments(...Array(5000).fill({ type: 'cv', content: 'QQ==' }))
  assert.equal(application.documents.length, 100)
  assert.equal(entry(application, '/candidate/documents')!.outcome, 'dropped')
})

test('a tagged résumé stays a file, whatever its XML says', () => {
  const xml = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'
  const { documents } = withDocuments({ filename: 'm.xml', type: 'tagged_cv', content: base64(xml) })
  assert.equal(Buffer.from(documents[0]!.bytes).toString(), xml)
})

test('names: the given ones, else split off the whole', () => {
  const names = (members: object) => {
    const { fullName, firstName, lastName } = withCandidate(members).content.candidate
    return [fullName, firstName, lastName]
  }
  const withCandidate = (members: object) => map({ ...example(), candidate: members })
  assert.deepEqual(names({ name: 'Ana María López' }), ['Ana María López', 'Ana María', 'López'])
  assert.deepEqual(names({ name: 'Cher' }), ['Cher', 'Cher', undefined])
  assert.deepEqual(names({ name: '', first_name: 'Mara', last_name: 'Quill' }), ['Mara Quill', 'Mara', 'Quill'])
  const split = entry(withCandidate({ name: 'Mara Quill' }), '/candidate/name')!
  assert.deepEqual([split.outcome, split.note], ['kept', 'what is missing of first and last name was split off it'])
})

test('empty texts and nulls are no values, and are traced', () => {
  const nothing = example()
  for (const part of ['candidate', 'context']) {
    for (const member of Object.keys(nothing[part])) nothing[part][member] = member.length % 2 ? '' : null
  }
  nothing.candidate.email = 'mara.quill@example.org'
  nothing.meta_info.hub_source_id = null
  nothing.meta_info.import_process_report_url = ''
  const { content, documents, flags, trace } = map(nothing)
  assert.deepEqual(content, {
    candidate: { emails: ['mara.quill@example.org'] },
    hub: { transactionId: 'T-7f31', clientId: 'orchardstaff', schemaVersion: 1 },
  })
  assert.deepEqual([documents, flags], [[], ['missing_fields']])
  const empty = trace.filter(({ note }) => note === 'no value')
  const members = Object.keys(nothing.candidate).length + Object.keys(nothing.context).length
  assert.equal(empty.length, members + 1)
})

test('no context, no employment, no documents: nothing is made up', () => {
  const { context: _, ...body } = example()
  body.candidate = { name: 'Mara Quill', email: 'mara.quill@example.org' }
  const { content, remoteJobId } = map(body)
  assert.equal(remoteJobId, undefined)
  assert.deepEqual(Object.keys(content), ['candidate', 'source', 'hub'])
  assert.deepEqual(content.source, { hubSourceId: 'orchard-board' })
})

test('dates before 1970, malformed ones, and a job that has not ended', () => {
  const employment = (start: unknown, end: unknown) =>
    map(withMembers('candidate', { current_job_startdate: start, current_job_enddate: end })).content.employment![0]
  const job = { employer: 'Gull & Sons', title: 'Warehouse team leader' }
  assert.deepEqual(employment('1944-08-08T00:00:00', undefined), { ...job, startedOn: '1944-08-08', current: true })
  assert.deepEqual(employment('2019-02-04T12:00:00+01:00', ''), { ...job, startedOn: '2019-02-04', current: true })
  assert.deepEqual(employment('spring', 'never'), job)
  assert.deepEqual(employment(7, '2025-11-28'), { ...job, endedOn: '2025-11-28' })
})

test('coordinates come in pairs or not at all', () => {
  const address = (latitude: unknown, longitude: unknown) => {
    const mapped = map(withMembers('candidate', { location_latitude: latitude, location_longitude: longitude }))
    const { latitude: north, longitude: east } = mapped.content.candidate.address!
    return [north, east, entry(mapped, '/candidate/location_latitude')!.outcome]
  }
  assert.deepEqual(address('51.803398', '-0.564736'), [51.803398, -0.564736, 'kept'])
  assert.deepEqual(address(51.8, -0.5), [51.8, -0.5, 'coerced'])
  assert.deepEqual(address('51,8', '-0.5'), [undefined, undefined, 'dropped'])
  assert.deepEqual(address('91', '0'), [undefined, undefined, 'dropped'])
  assert.deepEqual(address('51.8', ''), [undefined, undefined, 'dropped'])
})

test('an unknown schema version is kept and flagged', () => {
  const version = (value: unknown) => {
    const { content, flags } = map(withMembers('meta_info', { hub_schema_version: value }))
    return [content.hub!.schemaVersion, ...flags]
  }
  assert.deepEqual(version(1), [1])
  assert.deepEqual(version('1'), [1])
  assert.deepEqual(version(undefined), [undefined])
  assert.deepEqual(version(2), [2, 'schema_version_unknown'])
  assert.deepEqual(version('2024-\0a'), ['2024-a', 'schema_version_unknown'])
})

test('unknown members at every level are dropped and told', () => {
  const body = example()
  body.extra = { deep: [1] }
  body.meta_info.hub_geostore_id = 'g'
  body.candidate.plugin_field = 'x'
  body.candidate.documents[0].pages = 2
  body.context.board = 'b'
  const application = map(body)
  for (const pointer of [
    '/extra',
    '/meta_info/hub_geostore_id',
    '/candidate/plugin_field',
    '/candidate/documents/0/pages',
    '/context/board',
  ]) {
    assert.equal(entry(application, pointer)!.outcome, 'dropped', pointer)
  }
})

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
