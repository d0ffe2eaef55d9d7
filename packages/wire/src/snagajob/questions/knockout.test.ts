import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  applyingKnockoutRules,
  type KnockoutRule,
  knockoutOperators,
  knockoutRuleApplies,
  parseKnockoutRules,
} from './knockout.ts'
import { anyAnswers, anyQuestionSet, documented } from './question-sets.test-data.ts'
import type { Question } from './types.ts'

const applies = (rule: Omit<KnockoutRule, 'questionId'>, answer?: string | string[]) =>
  knockoutRuleApplies({ questionId: 'q', ...rule }, new Map(answer === undefined ? [] : [['q', answer]]))

test('equals and not_equals', () => {
  assert.equal(applies({ operator: 'equals', value: '0' }, ['0']), true)
  assert.equal(applies({ operator: 'equals', value: 0 }, ['0']), true)
  assert.equal(applies({ operator: 'equals', value: '0' }, ['10']), false)
  assert.equal(applies({ operator: 'equals', value: '0' }, ['0', '1']), false)
  assert.equal(applies({ operator: 'equals', value: ['1', '0'] }, ['0', '1']), true)
  assert.equal(applies({ operator: 'equals', value: 'Downtown' }, ' Downtown '), true)
  assert.equal(applies({ operator: 'equals', value: 5 }, '5.0'), true)
  assert.equal(applies({ operator: 'not_equals', value: '0' }, ['1']), true)
  assert.equal(applies({ operator: 'not_equals', value: '0' }, ['0']), false)
})

test('includes and not_includes', () => {
  assert.equal(applies({ operator: 'includes', value: 'sat' }, ['sat', 'sun']), true)
  assert.equal(applies({ operator: 'includes', value: ['mon', 'sun'] }, ['sat', 'sun']), true)
  assert.equal(applies({ operator: 'includes', value: '0' }, ['10']), false, 'a choice is compared as a whole')
  assert.equal(applies({ operator: 'includes', value: 'TOWN' }, 'Downtown'), true)
  assert.equal(applies({ operator: 'not_includes', value: 'mon' }, ['sat']), true)
  assert.equal(applies({ operator: 'not_includes', value: 'sat' }, ['sat']), false)
})

test('less_than and greater_than compare numbers, and nothing else', () => {
  assert.equal(applies({ operator: 'less_than', value: 10 }, '9'), true)
  assert.equal(applies({ operator: 'less_than', value: '10' }, '9'), true)
  assert.equal(applies({ operator: 'less_than', value: 10 }, '10'), false)
  assert.equal(applies({ operator: 'greater_than', value: 2.5 }, '+2.6'), true)
  for (const operator of ['less_than', 'greater_than'] as const) {
    for (const text of ['many', '', '1e9', 'Infinity']) assert.equal(applies({ operator, value: 5 }, text), false, text)
  }
})

test('a question without an answer is met by not_answered alone', () => {
  for (const operator of knockoutOperators) {
    for (const nothing of [undefined, '', '  ', []]) {
      assert.equal(applies({ operator, value: '0' }, nothing), operator === 'not_answered', operator)
    }
  }
  assert.equal(applies({ operator: 'answered' }, ['0']), true)
  assert.equal(applies({ operator: 'not_answered' }, 'x'), false)
})

test('an operator and its negation never both apply, and one of them does to an answer given', () => {
  const anything = fc.oneof(fc.string(), fc.array(fc.string()))
  const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()))
  const pairs = [['equals', 'not_equals'] as const, ['includes', 'not_includes'] as const]
  fc.assert(
    fc.property(fc.constantFrom(...pairs), anything, value, ([operator, negation], answer, value) => {
      const answered = applies({ operator: 'answered' }, answer)
      const count = [operator, negation].filter((name) => applies({ operator: name, value }, answer)).length
      assert.equal(count, answered ? 1 : 0)
    }),
  )
})

test('rules that fit the set are taken', () => {
  const rules = [
    { questionId: 'worked-here', operator: 'equals', value: '1' },
    { questionId: 'days', operator: 'not_includes', value: ['sat', 'sun'] },
    { questionId: 'years', operator: 'less_than', value: 2 },
    { questionId: 'worked-where', operator: 'includes', value: 'airport' },
    { questionId: 'worked-where', operator: 'answered' },
  ]
  assert.deepEqual(parseKnockoutRules(rules, documented), { ok: true, rules })
  assert.deepEqual(parseKnockoutRules([], documented), { ok: true, rules: [] })
  const read = parseKnockoutRules([{ ...rules[4], value: null, note: 'x' }], documented)
  assert.deepEqual(read, { ok: true, rules: [rules[4]] })
  const found = applyingKnockoutRules(rules as KnockoutRule[], new Map([['years', '1']]))
  assert.deepEqual(found, [rules[2]])
})

test('rules that do not fit are refused, each with its place', () => {
  const codes = (rules: unknown, questions: readonly Question[] = documented) => {
    const reading = parseKnockoutRules(rules, questions)
    return reading.ok ? [] : reading.faults.map(({ code, pointer }) => `${code} ${pointer}`)
  }
  const rule = { questionId: 'worked-here', operator: 'equals', value: '1' }
  assert.deepEqual(codes(rule), ['rules_not_an_array '])
  assert.deepEqual(
    codes([null, [], 'x']),
    [0, 1, 2].map((i) => `rule_not_an_object /${i}`),
  )
  assert.deepEqual(codes([rule, { ...rule, questionId: 'x' }, {}]), [
    'question_unknown /1/questionId',
    'question_unknown /2/questionId',
  ])
  assert.deepEqual(codes([{ ...rule, operator: 'like' }]), ['operator_unknown /0/operator'])
  assert.deepEqual(codes([{ ...rule, operator: 'less_than', value: 1 }]), ['operator_unfit /0/operator'])
  assert.deepEqual(codes([{ questionId: 'years', operator: 'less_than', value: 'few' }]), [
    'value_not_a_number /0/value',
  ])
  assert.deepEqual(codes([{ ...rule, operator: 'answered' }]), ['value_not_expected /0/value'])
  for (const value of [undefined, null, [], {}, [{}], true, ['1', null]]) {
    assert.deepEqual(codes([{ ...rule, value }]), ['value_missing /0/value'], JSON.stringify(value))
  }
  assert.deepEqual(codes([{ ...rule, value: ['1', '2'] }]), ['value_unknown /0/value'])
})

test('whatever JSON comes in as rules, an answer comes out, and rules that pass can be evaluated', () => {
  const ruleLike = fc.array(
    fc.record({
      questionId: fc.constantFrom('a.b c', '__proto__', '0', 'constructor'),
      operator: fc.constantFrom(...knockoutOperators),
      value: fc.oneof(fc.constantFrom('0', '1', 'sat', 3, ['0', '1'], undefined), fc.jsonValue()),
    }),
  )
  const all = anyQuestionSet.chain((set) =>
    fc.tuple(fc.constant(set), anyAnswers(set), fc.oneof(ruleLike, fc.jsonValue())),
  )
  fc.assert(
    fc.property(all, ([questions, answers, value]) => {
      const reading = parseKnockoutRules(value, questions)
      if (reading.ok) assert.ok(applyingKnockoutRules(reading.rules, answers).length <= reading.rules.length)
      else assert.ok(reading.faults.length > 0)
    }),
  )
})
