import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXAMPLE_BODY } from './example.test-data.ts'
import { entry, map, withMembers } from './mapping.test-data.ts'
import { example } from './reception.test-data.ts'

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
