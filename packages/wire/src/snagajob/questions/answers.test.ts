import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyAnswers, anyQuestionSet, documented } from './question-sets.test-data.ts'
import type { Answers, Question } from './types.ts'
import { validateAnswers } from './validate-answers.ts'
import { visibleQuestions } from './visible-questions.ts'

const answers = (entries: Record<string, string | string[]>): Answers => new Map(Object.entries(entries))
const shown = (entries: Record<string, string | string[]>) =>
  visibleQuestions(documented, answers(entries)).map(({ id }) => id)
const faults = (entries: Record<string, string | string[]>, questions: readonly Question[] = documented) =>
  validateAnswers(questions, answers(entries)).map(({ questionId, code }) => `${questionId} ${code}`)

test('a conditional question is shown by its parent’s choice, "0" included', () => {
  assert.deepEqual(shown({}), ['worked-here', 'years', 'days'])
  assert.deepEqual(shown({ 'worked-here': ['0'] }), ['worked-here', 'worked-where', 'years', 'days'])
  assert.deepEqual(shown({ 'worked-here': ['1'] }), ['worked-here', 'years', 'days'])
})

test('a condition value given as a number is compared as text', () => {
  const loose = documented.map((question) =>
    question.condition ? { ...question, condition: { id: 'worked-here', value: 0 as unknown as string } } : question,
  )
  assert.equal(visibleQuestions(loose, answers({ 'worked-here': ['0'] })).length, 4)
})

test('a chain is hidden from its first hidden question on, whatever was answered below', () => {
  const options = [
    { value: 'y', label: 'Yes' },
    { value: 'n', label: 'No' },
  ]
  const chain: Question[] = ['a', 'b', 'c'].map((id, i) => ({
    id,
    type: 'select',
    question: id,
    required: true,
    options,
    ...(i > 0 && { condition: { id: 'abc'[i - 1]!, value: 'y' } }),
  }))
  const ids = (entries: Record<string, string[]>) => visibleQuestions(chain, answers(entries)).map(({ id }) => id)
  assert.deepEqual(ids({ a: ['y'], b: ['y'] }), ['a', 'b', 'c'])
  assert.deepEqual(ids({ a: ['n'], b: ['y'], c: ['y'] }), ['a'])
  assert.deepEqual(faults({ a: ['n'] }, chain), [], 'a hidden question is not demanded')
  assert.deepEqual(faults({ a: ['n'], b: ['y'] }, chain), ['b hidden'])
})

test('answers to the documented set', () => {
  const right = { 'worked-here': ['0'], 'worked-where': 'Downtown', days: ['sat', 'sun'] }
  assert.deepEqual(faults(right), [])
  assert.deepEqual(faults({ ...right, years: '5' }), [])
  assert.deepEqual(faults({ ...right, years: '' }), [])
  assert.deepEqual(faults({ ...right, years: ' ' }), [])
  assert.deepEqual(faults({}), ['worked-here required', 'days required'])
  assert.deepEqual(faults({ ...right, 'worked-where': ' \n' }), ['worked-where required'])
  assert.deepEqual(faults({ ...right, 'worked-here': ['1'] }), ['worked-where hidden'])
  assert.deepEqual(faults({ ...right, 'worked-here': ['0', '1'] }), ['worked-here too_many'])
  assert.deepEqual(faults({ ...right, days: ['sat', 'sat'] }), ['days duplicate_option'])
  assert.deepEqual(faults({ ...right, days: ['mon'] }), ['days unknown_option'])
  assert.deepEqual(faults({ ...right, days: 'sat' }), ['days not_choices'])
  assert.deepEqual(faults({ ...right, 'worked-where': ['Downtown'] }), ['worked-where not_text'])
  assert.deepEqual(faults({ ...right, other: 'x' }), ['other unknown_question'])
})

test('integers and decimals', () => {
  const ask = (format: 'integer' | 'decimal', text: string) =>
    faults({ q: text }, [{ id: 'q', type: 'textarea', question: 'q', format }])
  for (const text of ['0', '5', '-5', '+12', '007']) {
    assert.deepEqual(ask('integer', text), [], text)
    assert.deepEqual(ask('decimal', text), [], text)
  }
  for (const text of ['2.5', '-0.10']) {
    assert.deepEqual(ask('integer', text), ['q not_an_integer'], text)
    assert.deepEqual(ask('decimal', text), [], text)
  }
  for (const text of ['five', '1e3', '1,5', '.5', '5.', '--1', '٣', '5\n', 'NaN', '0x1F']) {
    assert.deepEqual(ask('integer', text), ['q not_an_integer'], text)
    assert.deepEqual(ask('decimal', text), ['q not_a_decimal'], text)
  }
})

/** The pseudocode of contract 3.4, as it stands there. */
function visibleBySpecification(questions: readonly Question[], answers: Answers, q: Question): boolean {
  if (!q.condition) return true
  const p = questions
    .slice(0, questions.indexOf(q))
    .find(({ id, type }) => id === q.condition?.id && type === 'select')!
  const chosen = answers.get(p.id)
  const selected = Array.isArray(chosen) ? chosen : []
  return visibleBySpecification(questions, answers, p) && selected.some((value) => value === q.condition?.value)
}

test('visibility is that of the specification, and only visible questions have answers or are demanded', () => {
  const setWithAnswers = anyQuestionSet.chain((set) => fc.tuple(fc.constant(set), anyAnswers(set)))
  fc.assert(
    fc.property(setWithAnswers, ([questions, given]) => {
      const visible = visibleQuestions(questions, given)
      assert.deepEqual(
        visible,
        questions.filter((question) => visibleBySpecification(questions, given, question)),
      )
      const found = validateAnswers(questions, given)
      for (const question of questions) {
        const codes = found.filter(({ questionId }) => questionId === question.id).map(({ code }) => code)
        if (visible.includes(question)) assert.ok(!codes.includes('hidden'))
        else assert.ok(codes.every((code) => code === 'hidden'))
      }
    }),
    { numRuns: 300 },
  )
})
