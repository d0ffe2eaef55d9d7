import assert from 'node:assert/strict'
import test from 'node:test'
import type { Answer } from '../../model/index.ts'
import { isKnockedOut } from './knockout.ts'

const questions = [
  { id: 'age', type: 'select', question: 'Are you 18?', options: [{ value: '0', label: 'No' }] },
  { id: 'years', type: 'textarea', question: 'Years?', format: 'integer' },
]
const answered = (...answers: Answer[]) => ({ candidate: {}, answers })
const judge = (rules: unknown[], ...answers: Answer[]) => isKnockedOut(answered(...answers), { questions, rules })

test('an answer is found by the id of its question, also where that is published no more, and by its text', () => {
  const no = { selected: [{ value: '0' }] }
  const rule = { questionId: 'age', operator: 'equals', value: '0' }
  assert.equal(judge([rule], { questionId: 'age', ...no }), true)
  assert.equal(judge([rule], { questionId: 'renamed', question: 'Are you 18?', ...no }), true)
  assert.equal(judge([rule], { questionId: 'other', question: 'Are you 81?', ...no }), false)
  assert.equal(judge([{ ...rule, questionId: 'gone' }], { questionId: 'gone', ...no }), true)
  assert.equal(judge([rule], { questionId: 'age', selected: [{ value: '1' }] }), false)
})

test('one rule that applies is enough; none applies to what was not answered but `not_answered`', () => {
  const rules = [
    { questionId: 'age', operator: 'equals', value: '0' },
    { questionId: 'years', operator: 'less_than', value: 2 },
  ]
  assert.equal(judge(rules, { questionId: 'years', text: '1' }), true)
  assert.equal(judge(rules, { questionId: 'years', text: '2' }), false)
  assert.equal(judge(rules), false)
  assert.equal(isKnockedOut({ candidate: {} }, { questions, rules }), false)
  assert.equal(judge([{ questionId: 'years', operator: 'not_answered' }]), true)
})
