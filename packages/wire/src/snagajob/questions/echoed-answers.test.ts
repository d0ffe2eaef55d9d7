import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answersOf, findEchoedQuestion, hiddenEchoes, readEchoedAnswers } from './echoed-answers.ts'
import { documented } from './question-sets.test-data.ts'

const days = {
  id: 'days',
  question: 'Which days can you work?',
  type: 'multiselect',
  required: true,
  options: [
    { value: 'sat', label: 'Saturday' },
    { value: 'sun', label: 'Sunday' },
  ],
}
const where = { id: 'worked-where', type: 'textarea', question: 'Which location?', required: true }
const one = (question: unknown, answer: unknown) => readEchoedAnswers([{ question, answer }])[0]!
const codes = (question: unknown, answer: unknown) => one(question, answer).faults.map(({ code }) => code)

test('the documented answers', () => {
  assert.deepEqual(
    readEchoedAnswers([
      { question: days, answer: { selectedAnswers: [{ value: 'sat', label: 'Saturday' }] } },
      { question: where, answer: { answerText: 'Downtown' } },
    ]),
    [
      {
        answer: {
          questionId: 'days',
          question: 'Which days can you work?',
          type: 'multiselect',
          required: true,
          options: days.options,
          selected: [{ value: 'sat', label: 'Saturday' }],
        },
        faults: [],
      },
      {
        answer: {
          questionId: 'worked-where',
          question: 'Which location?',
          type: 'textarea',
          required: true,
          text: 'Downtown',
        },
        faults: [],
      },
    ],
  )
})

test('every way of not answering an optional question', () => {
  for (const answer of [
    undefined,
    null,
    {},
    [],
    '',
    ' ',
    { selectedAnswers: [] },
    { answerText: '', selectedAnswers: null },
  ]) {
    for (const question of [days, where]) {
      const { answer: read, faults } = one({ ...question, required: false }, answer)
      assert.deepEqual(faults, [], JSON.stringify(answer))
      assert.ok(!('selected' in read) && !('text' in read))
      assert.deepEqual(codes(question, answer), ['required'])
    }
  }
})

test('single objects where arrays are expected', () => {
  const entry = { question: { ...days, options: days.options[0] }, answer: { selectedAnswers: { value: 'sat' } } }
  const [reading, ...more] = readEchoedAnswers(entry)
  assert.equal(more.length, 0)
  assert.deepEqual(reading?.answer.selected, [{ value: 'sat', label: 'Saturday' }])
  assert.deepEqual(reading?.faults, [])
  assert.deepEqual(readEchoedAnswers(null), [])
  assert.deepEqual(readEchoedAnswers({}), [])
})

test('answers without their wrapping', () => {
  assert.equal(one(where, 'Downtown').answer.text, 'Downtown')
  assert.deepEqual(one(days, [{ value: 'sun' }]).answer.selected, [{ value: 'sun', label: 'Sunday' }])
  assert.equal(one('Which location?', { answerText: 'Downtown' }).answer.question, 'Which location?')
})

test('values given as numbers are texts', () => {
  const question = { id: 7, type: 'select', question: 'A?', options: [{ value: 0, label: 'No' }] }
  const { answer, faults } = one(question, { selectedAnswers: [{ value: 0 }] })
  assert.equal(answer.questionId, '7')
  assert.deepEqual(answer.selected, [{ value: '0', label: 'No' }])
  assert.deepEqual(faults, [])
})

test('answers that do not fit the question they echo', () => {
  const select = { ...days, type: 'select' }
  const both = { selectedAnswers: [{ value: 'sat' }, { value: 'sun' }] }
  assert.deepEqual(codes(select, both), ['too_many'])
  assert.deepEqual(codes(days, { selectedAnswers: [{ value: 'sat' }, { value: 'sat' }] }), ['duplicate_option'])
  assert.deepEqual(codes(days, { selectedAnswers: [{ value: 'mon', label: 'Monday' }] }), ['unknown_option'])
  assert.deepEqual(codes(days, { answerText: 'Saturday' }), ['not_choices', 'required'])
  assert.deepEqual(codes(where, { selectedAnswers: [{ value: 'x' }] }), ['not_text', 'required'])
  assert.deepEqual(codes({ ...where, type: 'date' }, { answerText: 'x' }), ['type_unknown'])
  assert.deepEqual(codes({ type: 'textarea' }, { answerText: 'x' }), ['question_missing'])
  assert.deepEqual(codes(days, { selectedAnswers: ['sat', { value: 'sun' }] }), ['malformed'])
  assert.deepEqual(readEchoedAnswers(['x'])[0]?.faults[0]?.code, 'malformed')
  assert.equal(one({ ...where, type: 'date' }, { answerText: 'x' }).answer.sourceType, 'date')
})

test('options that are not echoed are not held against the answer', () => {
  assert.deepEqual(codes({ ...days, options: undefined }, { selectedAnswers: [{ value: 'mon', label: 'Monday' }] }), [])
})

test('an echo finds its question by id, then by text', () => {
  assert.equal(findEchoedQuestion(documented, { questionId: 'days', question: 'Which location?' })?.id, 'days')
  assert.equal(findEchoedQuestion(documented, { questionId: 'gone', question: 'Which location?' })?.id, 'worked-where')
  assert.equal(findEchoedQuestion(documented, { questionId: 'gone' }), undefined)
  const echoes = readEchoedAnswers([
    { question: days, answer: { selectedAnswers: [{ value: 'sat' }] } },
    { question: { question: 'Which location?', type: 'textarea' }, answer: { answerText: 'Downtown' } },
    { question: { id: 'other', type: 'textarea' }, answer: { answerText: 'x' } },
    { question: { id: 'years', type: 'textarea' }, answer: null },
  ]).map(({ answer }) => answer)
  assert.deepEqual(
    [...answersOf(documented, echoes)],
    [
      ['days', ['sat']],
      ['worked-where', 'Downtown'],
    ],
  )
})

test('an echo is hidden where the set hides its question, whichever way that is found', () => {
  const here = (value: string) => ({ question: documented[0], answer: { selectedAnswers: [{ value }] } })
  const hidden = (...entries: unknown[]) => {
    const echoes = readEchoedAnswers(entries).map(({ answer }) => answer)
    const found = hiddenEchoes(documented, echoes)
    return echoes.map((echo) => found.has(echo))
  }
  const asked = { question: where, answer: null }
  assert.deepEqual(hidden(here('0'), asked), [false, false])
  assert.deepEqual(hidden(here('1'), asked), [false, true])
  assert.deepEqual(hidden(asked, { question: { question: where.question }, answer: null }), [true, true])
  assert.deepEqual(hidden({ question: { ...where, id: 'other', question: 'Other?' }, answer: null }), [false])
})

test('whatever JSON comes in, answers come out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (list, question, answer) => {
      assert.ok(Array.isArray(readEchoedAnswers(list)))
      const { answer: read } = one(question, answer)
      assert.ok(read.selected === undefined || read.selected.every(({ value, label }) => value !== '' && label !== ''))
    }),
  )
})
