import assert from 'node:assert/strict'
import test from 'node:test'
import { applicationFaults, type Question, visibleQuestions } from '@gangway/wire/snagajob'
import fc from 'fast-check'
import type { Posting, WorkerProfile } from '../api-types.ts'
import { inventedWorker } from '../workers.ts'
import { composeApplication } from './compose.ts'

const posting: Posting = {
  id: 1,
  partnerId: 1,
  accountId: 1,
  brand: 'B',
  title: 'T',
  place: 'Boise, ID',
  requisitionId: 'R-1',
  fate: 'posted',
  easyApply: true,
  faults: [],
  seenAt: 0,
  mismatch: false,
  position: 1,
  line: 1,
  fields: {},
  aggregate: {},
  campaign: {},
  other: [],
  partnerName: 'P',
  accountName: null,
}

const questions: Question[] = [
  {
    id: 'a',
    type: 'select',
    question: 'A?',
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No' },
    ],
  },
  { id: 'b', type: 'textarea', question: 'B?', condition: { id: 'a', value: '0' } },
  {
    id: 'c',
    type: 'multiselect',
    question: 'C?',
    options: [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ],
  },
]

const month = fc
  .record({ year: fc.integer({ min: 1950, max: 2050 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month: number }) => `${year}-${String(number).padStart(2, '0')}`)

const profiles: fc.Arbitrary<WorkerProfile> = fc.record({
  firstName: fc.string(),
  lastName: fc.string(),
  emailAddress: fc.emailAddress(),
  phoneNumber: fc.constant('8285550142'),
  address: fc.constant(inventedWorker.address),
  employment: fc.array(
    fc.record({ employerName: fc.string(), jobTitle: fc.string(), start: month, end: fc.option(month) }),
    { maxLength: 3 },
  ),
  isAuthorizedToWorkInUs: fc.option(fc.boolean()),
  qualifications: fc.constant(inventedWorker.qualifications),
})

const given = fc.record({
  a: fc.subarray(['0', '1'], { maxLength: 1 }),
  b: fc.string({ unit: 'grapheme' }),
  c: fc.subarray(['x', 'y']),
})

test('whatever a worker enters, the payload is as documented and holds an entry for each question answered', () => {
  fc.assert(
    fc.property(profiles, given, fc.uint8Array({ maxLength: 50 }), (profile, entered, bytes) => {
      const answers = new Map<string, string | string[]>(Object.entries(entered))
      const resume = { filename: 'cv.pdf', data: Buffer.from(bytes).toString('base64') }
      const body = composeApplication({
        id: 'x',
        posting,
        profile,
        resume,
        questions,
        answers,
        userAgent: 'U',
        odd: [],
      })
      const payload = JSON.parse(Buffer.from(body).toString())
      // blank text counts as an answer that may be left out; a textarea here is never required
      assert.deepEqual(applicationFaults(payload), [])
      const expected = visibleQuestions(questions, answers).filter(({ id }) => answers.get(id)!.length > 0)
      const entries = (payload.questionsAndAnswers ?? []) as { question: { id: string } }[]
      assert.deepEqual(
        entries.map(({ question }) => question.id),
        expected.map(({ id }) => id),
      )
      assert.equal('isAuthorizedToWorkInUs' in payload, profile.isAuthorizedToWorkInUs !== null)
    }),
  )
})
