import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBase64Lenient, utf8 } from '../text/index.ts'
import { applicationRefused, applicationStored } from './answers.ts'
import { type ApplicationPayload, applicationFaults } from './application.ts'
import { type ApplicationInput, buildApplication, contentTypeOfExtension } from './build-application.ts'
import { readEchoedAnswers, validateAnswers } from './questions/index.ts'
import { anyAnswers, anyQuestionSet, documented } from './questions/question-sets.test-data.ts'
import { workHistoryDate } from './timestamps.ts'

/** Contract 4.2. */
const sample: ApplicationPayload = {
  id: 'app-7f3c21',
  applicantAddress: { line1: '9 Larch Ct', line2: '', city: 'Asheville', stateProvCode: 'NC', postalCode: '28801' },
  emailAddress: 'mira.okafor@example.org',
  employment: [
    { employerName: 'Ridge Market', endDate: null, jobTitle: 'Cashier', startDate: '2022-02-01T05:00:00Z' },
    {
      employerName: 'Pine Camp',
      endDate: '2021-09-01T04:00:00.00Z',
      jobTitle: 'Counselor',
      startDate: '2021-06-01T04:00:00Z',
    },
  ],
  firstName: 'Mira',
  lastName: 'Okafor',
  fullName: 'Mira Okafor',
  isAuthorizedToWorkInUs: true,
  phoneNumber: '8285550142',
  ipAddress: '203.0.113.9',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) ExampleBrowser/1.0',
  qualifications: [
    { displayText: 'Background check', isPass: true, name: 'q-basic-bgcheck', required: false },
    { displayText: '16 years or older', isPass: true, name: 'q-basic-dob', option: 2, required: true },
  ],
  requisitionId: 'HD-2002',
  resume: { contentType: 'text/plain', data: 'TWlyYSBPa2Fmb3IKQ2FzaGllcgo=' },
  questionsAndAnswers: [
    {
      question: {
        id: 'worked-here',
        question: 'Have you worked for us before?',
        type: 'select',
        required: true,
        options: [
          { value: '0', label: 'Yes' },
          { value: '1', label: 'No' },
        ],
      },
      answer: { selectedAnswers: [{ value: '0', label: 'Yes' }] },
    },
    {
      question: { id: 'worked-where', type: 'textarea', question: 'Which location?', required: true },
      answer: { answerText: 'Downtown' },
    },
    {
      question: {
        id: 'days',
        question: 'Which days can you work?',
        type: 'multiselect',
        required: true,
        options: [
          { value: 'sat', label: 'Saturday' },
          { value: 'sun', label: 'Sunday' },
        ],
      },
      answer: {
        selectedAnswers: [
          { value: 'sat', label: 'Saturday' },
          { value: 'sun', label: 'Sunday' },
        ],
      },
    },
  ],
}

const input: ApplicationInput = {
  id: 'app-7f3c21',
  requisitionId: 'HD-2002',
  firstName: 'Mira',
  lastName: 'Okafor',
  emailAddress: 'mira.okafor@example.org',
  phoneNumber: '8285550142',
  address: sample.applicantAddress,
  resume: { filename: 'mira.txt', bytes: utf8('Mira Okafor\nCashier\n') },
  employment: sample.employment,
  isAuthorizedToWorkInUs: true,
  ipAddress: sample.ipAddress,
  userAgent: sample.userAgent,
  qualifications: sample.qualifications,
  questions: documented,
  answers: new Map<string, string | string[]>([
    ['worked-here', ['0']],
    ['worked-where', 'Downtown'],
    ['years', ''],
    ['days', ['sat', 'sun']],
  ]),
}

test('the sample is as documented, and is what the builder builds, byte for byte', () => {
  assert.deepEqual(applicationFaults(sample), [])
  assert.equal(JSON.stringify(buildApplication(input)), JSON.stringify(sample))
})

test('the oddities of the sample read as the contract says', () => {
  const dates = sample.employment!.map(({ startDate, endDate }) =>
    [startDate, endDate].map((date) => date && workHistoryDate(date)),
  )
  assert.deepEqual(dates, [
    ['2022-02', null],
    ['2021-06', '2021-09'],
  ])
  assert.deepEqual(decodeBase64Lenient(sample.resume.data), new Uint8Array(utf8('Mira Okafor\nCashier\n')))
})

const pointers = (changes: object) => applicationFaults({ ...sample, ...changes }).map(({ pointer }) => pointer)

test('each field that is always there is demanded', () => {
  const always = [
    'id',
    'applicantAddress',
    'emailAddress',
    'firstName',
    'lastName',
    'fullName',
    'phoneNumber',
    'requisitionId',
    'resume',
  ] as const
  for (const key of always) {
    const { [key]: _, ...rest } = sample
    assert.equal(applicationFaults(rest).length, 1, key)
    assert.deepEqual(pointers({ [key]: null }), [`/${key}`])
  }
  assert.equal(pointers({ applicantAddress: { city: 'Asheville' } }).length, 1)
  assert.equal(pointers({ resume: { contentType: 'text/plain' } }).length, 1)
  const { employment, qualifications, questionsAndAnswers, isAuthorizedToWorkInUs, ipAddress, userAgent, ...least } =
    sample
  assert.deepEqual(applicationFaults(least), [])
})

test('shapes and contents that are not as documented', () => {
  assert.deepEqual(pointers({ id: '' }), ['/id'])
  assert.deepEqual(pointers({ employment: {} }), ['/employment'])
  assert.deepEqual(pointers({ isAuthorizedToWorkInUs: 'true' }), ['/isAuthorizedToWorkInUs'])
  assert.deepEqual(pointers({ email: 'x@example.org' }), ['/email'])
  assert.deepEqual(pointers({ employment: [{ startDate: '02/2022' }] }), ['/employment/0/startDate'])
  assert.deepEqual(pointers({ resume: { contentType: 'text/plain', data: 'TWly\nYQ==' } }), ['/resume/data'])
  const [first] = sample.questionsAndAnswers!
  assert.deepEqual(pointers({ questionsAndAnswers: [{ ...first, answer: {} }] }), ['/questionsAndAnswers/0/answer'])
  for (const value of [null, [], 'x', 1]) assert.ok(applicationFaults(value).length > 0)
})

test('the content type follows the extension alone', () => {
  assert.equal(contentTypeOfExtension('cv.PDF'), 'application/pdf')
  assert.equal(contentTypeOfExtension('cv'), 'application/octet-stream')
  assert.equal(contentTypeOfExtension('cv.constructor'), 'application/octet-stream')
  assert.equal(
    buildApplication({ ...input, resume: { filename: 'a.pdf', bytes: utf8('Snagajob') } }).resume.contentType,
    'application/pdf',
  )
})

test('every application built from valid answers is as documented, and its answers read back', () => {
  const all = anyQuestionSet.chain((questions) =>
    fc.tuple(
      fc.constant(questions),
      anyAnswers(questions).filter((answers) => validateAnswers(questions, answers).length === 0),
    ),
  )
  fc.assert(
    fc.property(all, ([questions, answers]) => {
      const payload = buildApplication({ ...input, questions, answers })
      assert.deepEqual(applicationFaults(payload), [])
      const echoed = readEchoedAnswers(payload.questionsAndAnswers)
      const read = echoed.map(({ answer }) => [
        answer.questionId,
        answer.text ?? answer.selected?.map(({ value }) => value),
      ])
      const given = [...answers].filter(
        ([, answer]) => (typeof answer === 'string' ? answer.trim() : answer).length > 0,
      )
      const order = questions.map(({ id }) => id)
      assert.deepEqual(
        read.filter(([, answer]) => answer !== undefined),
        given.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
      )
    }),
    { numRuns: 60 },
  )
})

test('replies (contract 4.6)', () => {
  assert.deepEqual(applicationStored, { status: 200, body: { status: 'ok' } })
  assert.equal(applicationRefused('unauthorized').status, 401)
  assert.equal(applicationRefused('not_json').status, 400)
  assert.equal(applicationRefused('try_later').status, 503)
  assert.deepEqual(applicationRefused('not_json').body, {
    status: 'error',
    code: 'not_json',
    message: 'The body is not JSON.',
  })
})
