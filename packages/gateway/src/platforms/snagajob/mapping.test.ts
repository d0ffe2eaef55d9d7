import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TraceEntry } from '../../model/index.ts'
import { sample } from './application.test-data.ts'
import { mapApplication } from './mapping.ts'

const map = (application: unknown) => mapApplication(Buffer.from(JSON.stringify(application)))
/** The sample with members replaced; undefined takes one away. */
const changed = (changes: Record<string, unknown>) => map({ ...sample, ...changes })
const traceOf = (trace: TraceEntry[], from: string) => trace.filter((entry) => entry.from === from)

test("the contract's sample becomes the record of the model", () => {
  const { trace, documents, ...application } = map(sample)
  assert.deepEqual(application, {
    type: 'application',
    remoteId: 'app-7f3c21',
    remoteJobId: 'HD-2002',
    flags: [],
    content: {
      candidate: {
        fullName: 'Mira Okafor',
        firstName: 'Mira',
        lastName: 'Okafor',
        emails: ['mira.okafor@example.org'],
        phones: [{ type: 'primary', number: '8285550142' }],
        address: { line1: '9 Larch Ct', city: 'Asheville', region: 'NC', postalCode: '28801', country: 'US' },
      },
      employment: [
        { employer: 'Ridge Market', title: 'Cashier', startedOn: '2022-02', current: true },
        { employer: 'Pine Camp', title: 'Counselor', startedOn: '2021-06', endedOn: '2021-09' },
      ],
      answers: [
        {
          questionId: 'worked-here',
          question: 'Have you worked for us before?',
          type: 'select',
          required: true,
          options: [
            { value: '0', label: 'Yes' },
            { value: '1', label: 'No' },
          ],
          selected: [{ value: '0', label: 'Yes' }],
        },
        {
          questionId: 'worked-where',
          question: 'Which location?',
          type: 'textarea',
          required: true,
          text: 'Downtown',
        },
        {
          questionId: 'days',
          question: 'Which days can you work?',
          type: 'multiselect',
          required: true,
          options: [
            { value: 'sat', label: 'Saturday' },
            { value: 'sun', label: 'Sunday' },
          ],
          selected: [
            { value: 'sat', label: 'Saturday' },
            { value: 'sun', label: 'Sunday' },
          ],
        },
      ],
      qualifications: [
        { name: 'q-basic-bgcheck', question: 'Background check', passed: true, required: false },
        { name: 'q-basic-dob', question: '16 years or older', passed: true, option: 2, required: true },
      ],
      workAuthorization: { US: true },
      device: { ipAddress: '203.0.113.9', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0' },
    },
  })
  assert.equal(documents.length, 1)
  const { bytes, ...resume } = documents[0]!
  assert.deepEqual(resume, { kind: 'resume', contentType: 'text/plain', declaredContentType: 'text/plain' })
  assert.equal(Buffer.from(bytes).toString(), 'Mira Okafor\nCashier\n')
  assert.deepEqual(
    trace.filter(({ outcome }) => outcome !== 'kept'),
    [
      { from: '/applicantAddress/line2', to: null, outcome: 'dropped', note: 'no value' },
      {
        from: '/employment/0/endDate',
        to: 'employment[0].current',
        outcome: 'coerced',
        note: 'no end: the current job',
      },
      {
        from: '/employment/0/startDate',
        to: 'employment[0].startedOn',
        outcome: 'coerced',
        note: 'its precision is a month',
      },
      {
        from: '/employment/1/endDate',
        to: 'employment[1].endedOn',
        outcome: 'coerced',
        note: 'its precision is a month',
      },
      {
        from: '/employment/1/startDate',
        to: 'employment[1].startedOn',
        outcome: 'coerced',
        note: 'its precision is a month',
      },
    ],
  )
  assert.deepEqual(traceOf(trace, '/questionsAndAnswers/1/answer/answerText'), [
    { from: '/questionsAndAnswers/1/answer/answerText', to: 'answers[1].text', outcome: 'kept' },
  ])
})

test('what is not always there may be missing, null or empty', () => {
  const optional = [
    'employment',
    'qualifications',
    'questionsAndAnswers',
    'isAuthorizedToWorkInUs',
    'ipAddress',
    'userAgent',
  ]
  for (const none of [undefined, null, '']) {
    const { content, flags } = changed(Object.fromEntries(optional.map((name) => [name, none])))
    assert.deepEqual(Object.keys(content), ['candidate'])
    assert.deepEqual(flags, [])
  }
})

test('a field that is always there and is not, or has no value, is flagged', () => {
  const { postalCode: _, ...withoutPostalCode } = sample.applicantAddress
  const lacking: Record<string, unknown>[] = [
    { emailAddress: undefined },
    { firstName: '' },
    { lastName: null },
    { fullName: ' ' },
    { phoneNumber: undefined },
    { requisitionId: undefined },
    { phoneNumber: '\0 \0' },
    { emailAddress: { address: 'mira@example.org' } },
    { firstName: ['Mira'] },
    { applicantAddress: withoutPostalCode },
    { applicantAddress: undefined },
    { resume: null },
    { resume: { data: sample.resume.data } },
    { resume: { contentType: 'text/plain', data: '' } },
  ]
  for (const changes of lacking) assert.deepEqual(changed(changes).flags, ['missing_fields'], JSON.stringify(changes))
  assert.deepEqual(changed({ id: undefined }).flags, ['missing_id'])
})

test('without a usable id there is no remoteId', () => {
  for (const id of ['', null, 1.5, {}, 'a\u0000', 'a'.repeat(501)]) {
    const { flags, ...application } = changed({ id })
    assert.deepEqual(flags, ['missing_id'])
    assert.ok(!('remoteId' in application))
  }
  const { remoteId, trace } = changed({ id: 12345678901 })
  assert.equal(remoteId, '12345678901')
  assert.deepEqual(traceOf(trace, '/id'), [
    { from: '/id', to: 'remoteId', outcome: 'coerced', note: 'came as a number' },
  ])
})

test('whole numbers in place of texts keep all their digits', () => {
  const [digits, id] = ['90071992547409931', '12345678901234567890123']
  const text = JSON.stringify({
    ...sample,
    id: 1,
    phoneNumber: 2,
    applicantAddress: { postalCode: 2 },
    questionsAndAnswers: [
      {
        question: { id: 2, question: 'Which?', type: 'select', options: [{ value: 2, label: 'One' }] },
        answer: { selectedAnswers: [{ value: 2, label: 'One' }] },
      },
      { question: { id: 'b', question: 'Account?', type: 'textarea' }, answer: { answerText: 2 } },
    ],
  })
    .replace('"id":1', `"id":${id}`)
    .replaceAll(/:2\b/g, `:${digits}`)
  const { remoteId, content } = mapApplication(Buffer.from(`\uFEFF${text}`))
  assert.equal(remoteId, id)
  assert.equal(content.candidate.phones![0]!.number, digits)
  assert.equal(content.candidate.address!.postalCode, digits)
  const [choice, written] = content.answers!
  assert.deepEqual([choice!.questionId, choice!.selected], [digits, [{ value: digits, label: 'One' }]])
  assert.equal(written!.text, digits)
})

test('one object stands for a list of one (U10)', () => {
  const { content, flags } = changed({
    employment: sample.employment[0],
    qualifications: sample.qualifications[1],
    questionsAndAnswers: sample.questionsAndAnswers[1],
  })
  assert.equal(content.employment?.[0]?.employer, 'Ridge Market')
  assert.equal(content.qualifications?.[0]?.option, 2)
  assert.equal(content.answers?.[0]?.text, 'Downtown')
  assert.deepEqual(flags, [])
})

test('dates of the work history keep a month or a day, and the current job has no end', () => {
  const post = (dates: Record<string, unknown>) => changed({ employment: [{ employerName: 'A', ...dates }] })
  const first = (dates: Record<string, unknown>) => post(dates).content.employment?.[0]
  assert.deepEqual(first({ startDate: '2022-07-01T04:00:00Z', endDate: '2022-08-15T04:00:00.123456789Z' }), {
    employer: 'A',
    startedOn: '2022-07',
    endedOn: '2022-08-15',
  })
  for (const endDate of [undefined, null, '']) assert.equal(first({ endDate })?.current, true)
  const { content, trace } = post({ startDate: 'May 2020', endDate: 7 })
  assert.deepEqual(content.employment, [{ employer: 'A' }])
  assert.equal(traceOf(trace, '/employment/0/startDate')[0]?.note, 'is not a date')
  assert.deepEqual(changed({ employment: [{}, { endDate: null }, 'x'] }).content.employment, undefined)
})

test('false is not absent', () => {
  assert.deepEqual(changed({ isAuthorizedToWorkInUs: false }).content.workAuthorization, { US: false })
  const { content } = changed({ qualifications: [{ isPass: false, option: 0 }] })
  assert.deepEqual(content.qualifications, [{ passed: false, option: 0 }])
})

test('an unanswered question is kept, in each way that it may come', () => {
  const question = { id: 'q', question: 'Q?', type: 'textarea' }
  for (const answer of [undefined, null, {}, [], '', { answerText: '' }, { selectedAnswers: [] }]) {
    const { content, flags } = changed({ questionsAndAnswers: [{ question, answer }] })
    assert.deepEqual(content.answers, [{ questionId: 'q', question: 'Q?', type: 'textarea' }])
    assert.deepEqual(flags, [])
  }
})

test('an answer that does not fit the question it echoes is kept and flagged', () => {
  const options = [
    { value: '0', label: 'Yes' },
    { value: '1', label: 'No' },
  ]
  const select = { id: 'q', question: 'Q?', type: 'select', required: true, options }
  const wrong = [
    { question: select, answer: { selectedAnswers: options } },
    { question: select, answer: { selectedAnswers: [{ value: '2', label: 'Maybe' }] } },
    { question: select },
    { question: { id: 'q', question: 'Q?', type: 'slider' }, answer: { answerText: '7' } },
    'an answer',
  ]
  for (const entry of wrong) assert.deepEqual(changed({ questionsAndAnswers: [entry] }).flags, ['answers_invalid'])
  const { content, trace } = changed({ questionsAndAnswers: [wrong[3]] })
  assert.deepEqual(content.answers, [{ questionId: 'q', question: 'Q?', sourceValue: 'slider', text: '7' }])
  assert.deepEqual(traceOf(trace, '/questionsAndAnswers/0/question/type')[0]?.to, 'answers[0].sourceValue')
})

test('U+0000 and lone surrogates are mapped away, also inside of answers', () => {
  const question = { id: 'q', question: 'Q\u0000?', type: 'textarea' }
  const { content, trace } = changed({
    firstName: 'Mi\u0000ra',
    lastName: 'Oka\ud800for',
    questionsAndAnswers: [{ question, answer: { answerText: 'a\udfff' } }],
  })
  assert.equal(content.candidate.firstName, 'Mira')
  assert.equal(content.candidate.lastName, 'Oka\ufffdfor')
  assert.equal(content.answers?.[0]?.question, 'Q?')
  assert.equal(content.answers?.[0]?.text, 'a\ufffd')
  const places = ['/firstName', '/lastName', '/questionsAndAnswers/0/question/question']
  for (const from of places) assert.equal(traceOf(trace, from)[0]?.outcome, 'coerced')
})

test('a résumé has the type of its bytes, whatever it is declared to be', () => {
  const resume = (data: string, contentType = 'application/pdf') => {
    const { documents, flags } = changed({ resume: { contentType, data } })
    return [documents[0]?.contentType, documents[0]?.declaredContentType, flags]
  }
  const mismatch = ['document_type_mismatch']
  // The published sample's bytes.
  assert.deepEqual(resume(btoa('Snagajob')), ['text/plain', 'application/pdf', mismatch])
  assert.deepEqual(resume(btoa('%PDF-1.7\n')), ['application/pdf', 'application/pdf', []])
  assert.deepEqual(resume(btoa('{\\rtf1 }'), 'text/rtf; charset=us-ascii')[2], [])
  assert.deepEqual(resume(btoa('<html>'), 'text/plain'), ['text/html', 'text/plain', mismatch])
  assert.deepEqual(resume(btoa('a,b'), 'text/csv')[2], [])
  assert.deepEqual(resume(btoa('\x00\x01\x02'), 'image/tiff'), ['application/octet-stream', 'image/tiff', []])
  assert.deepEqual(resume(btoa('\x00\x01\x02'), 'image/png')[2], mismatch)
  assert.deepEqual(resume(btoa('%PDF-1.7\n'), 'application/octet-stream')[2], [])
})

test('base64 comes with or without padding and line breaks', () => {
  for (const data of ['TWlyYQ==', 'TWlyYQ', 'TWly\r\nYQ==\n', ' TWlyYQ== ']) {
    const { documents, flags } = changed({ resume: { contentType: 'text/plain', data } })
    assert.equal(Buffer.from(documents[0]!.bytes).toString(), 'Mira')
    assert.deepEqual(flags, [])
  }
})

test('a résumé that cannot be decoded stays in the message and is flagged', () => {
  for (const data of ['@@@', 'TWlyYQ=', 7, ['TWlyYQ=='], '====']) {
    const { documents, flags, trace } = changed({ resume: { contentType: 'text/plain', data } })
    assert.deepEqual(documents, [])
    assert.ok(flags.includes('document_unreadable'), JSON.stringify(data))
    assert.equal(traceOf(trace, '/resume/data')[0]?.outcome, 'dropped')
  }
  assert.ok(changed({ resume: 'TWlyYQ==' }).flags.includes('document_unreadable'))
})

test('unknown members are dropped and said so, each once', () => {
  const application = '{"id":"a","__proto__":{"x":1},"new":{"deep":[1]},"resume":{"name":"cv","data":"QQ=="}}'
  const { trace } = map(JSON.parse(application))
  for (const from of ['/__proto__', '/new', '/resume/name']) {
    assert.deepEqual(traceOf(trace, from), [{ from, to: null, outcome: 'dropped', note: 'unknown field' }])
  }
})

test('hostile sizes are cut to what an application can be', () => {
  const options = Array.from({ length: 50_000 }, (_, i) => ({ value: `v${i}`, label: '' }))
  const { content } = changed({
    employment: Array.from({ length: 5000 }, () => ({ employerName: 'A' })),
    questionsAndAnswers: [
      { question: { id: 'q', type: 'multiselect', options }, answer: { selectedAnswers: options } },
    ],
  })
  assert.equal(content.employment?.length, 1000)
  assert.equal(content.answers?.[0]?.options?.length, 10_000)
  assert.equal(content.answers?.[0]?.selected?.length, 100)
})

test('100,000 levels of nesting are mapped', () => {
  const deep = 100_000
  for (const name of ['employment', 'questionsAndAnswers', 'resume', 'extra', 'id', 'applicantAddress']) {
    for (const [open, close] of ['[]', ['{"question":', '}'], ['{"answer":', '}']]) {
      const body = `{"${name}":${open!.repeat(deep)}1${close!.repeat(deep)}}`
      assert.doesNotThrow(() => mapApplication(Buffer.from(body)))
    }
  }
})

/** The value of each member that is documented may be anything, and be anywhere. */
const names = [
  ...Object.keys(sample),
  'question',
  'answer',
  'selectedAnswers',
  'answerText',
  'options',
  'value',
  'label',
]
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<unknown>(null, '', true, 0, 'select', 'TWlyYQ==', '2022-02-01T05:00:00Z', [], {}),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, ...Object.keys(sample.employment[0]!), 'type', 'id'), tie('value'), {
      maxKeys: 8,
    }),
  ),
})).value

/** Each leaf of the message must be told of once: by itself, or by an entry above it. */
function assertCovers(value: unknown, trace: TraceEntry[]): void {
  const told = new Map<string, number>()
  for (const { from } of trace) told.set(from, (told.get(from) ?? 0) + 1)
  for (const [from, times] of told) assert.equal(times, 1, `${from} is told of ${times} times`)
  const visit = (inner: unknown, pointer: string, covered: boolean) => {
    const here = covered || told.has(pointer)
    const members = typeof inner === 'object' && inner !== null ? Object.entries(inner) : []
    if (members.length === 0) assert.ok(here, `${pointer} is not told of`)
    for (const [name, member] of members) {
      visit(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, here)
    }
  }
  visit(value, '', false)
}

test('any JSON is mapped, and its trace tells of every member once', () => {
  const applications = fc.oneof(
    anything,
    fc.jsonValue(),
    fc.tuple(fc.constantFrom(...Object.keys(sample)), anything).map(([name, value]) => ({ ...sample, [name]: value })),
  )
  fc.assert(
    fc.property(applications, (application) => {
      const { trace, content, flags } = map(application)
      assertCovers(JSON.parse(JSON.stringify(application)), trace)
      // A record can be written to either store.
      assert.ok(!JSON.stringify(content).includes('\\u0000') && JSON.stringify(content).isWellFormed())
      assert.equal(new Set(flags).size, flags.length)
    }),
    { numRuns: 1000 },
  )
})
