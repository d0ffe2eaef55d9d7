import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergePatch } from './merge-patch.ts'
import { judgeResult } from './result-apply.ts'
import { buildResultPatch, type Result, type ResultWriting } from './result-write.ts'
import type { WrittenPackageResult } from './results.ts'

const given: Result = {
  status: 'completed',
  name: 'R&D package',
  summary: 'Strong',
  sentAt: '2020-08-28T22:36:28.618+02:00',
  submittedAt: '2020-08-29T09:00:00Z',
  score: { raw: 72, min: 0, max: 100 },
  scoreLabel: 'Recommended',
  attachments: [
    { type: 'VIDEO_URL', url: 'https://p.example/v' },
    { type: 'PDF_URL', attachmentId: 'att_1' },
  ],
  assessments: [
    {
      assessmentId: 'a-1',
      status: 'in_progress',
      startedAt: '2020-08-28T20:36:28.618Z',
      score: { raw: 3.5, min: 0, max: 5 },
      attachments: [],
    },
  ],
}
const attachmentUrl = (id: string) => (id === 'att_1' ? 'https://sr.example/files/1' : undefined)

const picture: WrittenPackageResult = {
  status: 'COMPLETED',
  name: 'R&D package',
  summary: 'Strong',
  assessmentPackageDate: '2020-08-28T20:36:28.618Z',
  submissionDate: '2020-08-29T09:00:00.000Z',
  score: { raw: 72, min: 0, max: 100 },
  scoreLabel: 'Recommended',
  attachments: [
    { type: 'VIDEO_URL', url: 'https://p.example/v' },
    { type: 'PDF_URL', url: 'https://sr.example/files/1' },
  ],
  assessmentResults: [
    {
      assessmentId: 'a-1',
      status: 'IN_PROGRESS',
      assessmentDate: '2020-08-28T20:36:28.618Z',
      score: { raw: 70, min: 0, max: 100 },
      attachments: [],
    },
  ],
}

function build(result: unknown, writing: ResultWriting = {}) {
  const reading = buildResultPatch(result, { attachmentUrl, ...writing })
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

function faults(result: unknown, writing: ResultWriting = {}) {
  const reading = buildResultPatch(result, { attachmentUrl, ...writing })
  return reading.ok ? undefined : reading.faults.map(({ pointer, code }) => [pointer, code])
}

test('the first patch is the whole picture', () => {
  assert.deepEqual(build(given), { ok: true, patch: picture, picture })
})

test('the older spelling of the date goes out where the registration says so (row 13)', () => {
  const { assessmentPackageDate: assessmentDate, ...rest } = picture
  assert.deepEqual(build(given, { generation: 'seed' }).patch, { ...rest, assessmentDate })
  const changed = build(given, { previous: { ...rest, assessmentDate } })
  assert.equal(changed.patch.assessmentDate, null)
  assert.equal(changed.patch.assessmentPackageDate, assessmentDate)
})

test('an unchanged status is not sent again, everything else is, arrays whole', () => {
  const { status: _status, ...rest } = picture
  assert.deepEqual(build(given, { previous: picture }).patch, rest)
  assert.equal(build({ ...given, status: 'expired' }, { previous: picture }).patch.status, 'EXPIRED')
})

test('a member sent before and now missing goes out as null', () => {
  const { patch } = build({ status: 'completed', attachments: [] }, { previous: picture })
  assert.deepEqual(patch, {
    attachments: [],
    name: null,
    summary: null,
    assessmentPackageDate: null,
    submissionDate: null,
    score: null,
    scoreLabel: null,
    assessmentResults: null,
  })
})

test('the names of the assessments go along, and no other assessment is accepted', () => {
  const assessmentNames = new Map([['a-1', 'Java core']])
  assert.equal(build(given, { assessmentNames }).picture.assessmentResults?.[0]?.name, 'Java core')
  const other = { status: 'pending', assessments: [{ assessmentId: 'a-2', status: 'pending' }] }
  assert.deepEqual(faults(other, { assessmentNames }), [['/assessments/0/assessmentId', 'assessment_unknown']])
})

test('faults are told by pointer into what was given', () => {
  const one = { assessmentId: 'a', status: 'pending' }
  const cases: [unknown, string[][]][] = [
    [null, [['', 'type']]],
    [{}, [['/status', 'required']]],
    [{ status: 'COMPLETED' }, [['/status', 'enum']]],
    [{ status: 'pending', summary: 7 }, [['/summary', 'type']]],
    [{ status: 'pending', sentAt: '2020-08-28' }, [['/sentAt', 'format']]],
    [{ status: 'pending', sentAt: '2016-12-31T23:59:60Z' }, [['/sentAt', 'format']]],
    [{ status: 'pending', score: { raw: 1, min: 1, max: 1 } }, [['/score', 'score_bounds']]],
    [{ status: 'pending', score: { raw: 1.5, min: 0, max: 1 } }, [['/score', 'score_out_of_bounds']]],
    [{ status: 'pending', score: { raw: 1, min: 0 } }, [['/score/max', 'required']]],
    [
      { status: 'pending', assessments: [{ ...one, score: { raw: 2, min: 0, max: 1 } }] },
      [['/assessments/0/score', 'score_out_of_bounds']],
    ],
    [{ status: 'pending', assessments: [one, one] }, [['/assessments/1/assessmentId', 'assessment_repeated']]],
    [{ status: 'pending', assessments: [{ assessmentId: 'a' }] }, [['/assessments/0/status', 'required']]],
    [{ status: 'pending', attachments: [{ type: 'PDF_URL', url: 'file:///x' }] }, [['/attachments/0/url', 'url']]],
    [
      { status: 'pending', attachments: [{ type: 'PDF_URL', attachmentId: 'att_9' }] },
      [['/attachments/0/attachmentId', 'attachment_not_uploaded']],
    ],
  ]
  for (const [result, expected] of cases) assert.deepEqual(faults(result), expected, JSON.stringify(result))
})

const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 10 }), { nil: undefined })
const time = fc.option(
  fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  { nil: undefined },
)
const status = fc.constantFrom('pending', 'in_progress', 'completed', 'rejected', 'expired')
const score = fc.option(
  fc
    .tuple(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
    )
    .map(([min, share, range]) => ({ raw: Math.min(min + share * range, min + range), min, max: min + range })),
  { nil: undefined },
)
const attachments = fc.option(
  fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('PDF_URL', 'VIDEO_URL', 'OTHER_URL'), url: fc.webUrl() }),
      fc.constant({ type: 'PDF_URL', attachmentId: 'att_1' }),
    ),
    { maxLength: 3 },
  ),
  { nil: undefined },
)
const assessments = fc.option(
  fc.uniqueArray(
    fc.record({
      assessmentId: fc.string({ minLength: 1, maxLength: 3 }),
      status,
      startedAt: time,
      submittedAt: time,
      score,
      scoreLabel: text,
      summary: text,
      attachments,
    }),
    { maxLength: 3, selector: ({ assessmentId }) => assessmentId },
  ),
  { nil: undefined },
)
const result = fc
  .record({
    status,
    name: text,
    summary: text,
    description: text,
    sentAt: time,
    submittedAt: time,
    score,
    scoreLabel: text,
    attachments,
    assessments,
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as Result)

test('a patch applied to the picture before it gives the picture after it, valid by the strict reading', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(result, fc.constantFrom('current', 'seed')), { minLength: 1, maxLength: 4 }),
      (steps) => {
        let held: unknown = {}
        let previous: WrittenPackageResult | undefined
        for (const [next, generation] of steps) {
          const { patch, picture } = build(next, { previous, generation })
          held = mergePatch(held, patch)
          assert.deepEqual(held, picture)
          if (generation === 'current') assert.ok(judgeResult(held, { mode: 'strict' }).ok)
          else assert.ok(judgeResult(held, { mode: 'lenient' }).ok)
          assert.deepEqual(mergePatch(held, patch), held)
          previous = picture
        }
      },
    ),
  )
})

test('whatever is given, the builder never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(given)), fc.anything(), (value, name, member) => {
      assert.equal(typeof buildResultPatch(value).ok, 'boolean')
      assert.equal(typeof buildResultPatch({ ...given, [name]: member }).ok, 'boolean')
    }),
  )
})
