import { isObject, member } from '../json.ts'
import { step } from './problems.ts'
import type { Answers, Question, QuestionFault } from './types.ts'

/** Gangway's own, no part of Snagajob's contract: what an answer must look like to knock an applicant out. */
export type KnockoutOperator =
  | 'equals'
  | 'not_equals'
  | 'includes'
  | 'not_includes'
  | 'less_than'
  | 'greater_than'
  | 'answered'
  | 'not_answered'

/** `value`: a text or number; for `equals` to `not_includes` also a list. `answered` and `not_answered` take none. */
export type KnockoutRule = {
  questionId: string
  operator: KnockoutOperator
  value?: string | number | readonly (string | number)[]
}

export const knockoutOperators: readonly KnockoutOperator[] = [
  'equals',
  'not_equals',
  'includes',
  'not_includes',
  'less_than',
  'greater_than',
  'answered',
  'not_answered',
]

/**
 * Whether the rule applies to the answers. `equals`: exactly this value or, for several choices, exactly this list.
 * `includes`: one of these values is chosen, or the text contains one of them, letter case aside. `less_than` and
 * `greater_than` compare numbers. A question without an answer, which may never have been shown, is met by
 * `not_answered` alone: `not_equals` and `not_includes` too speak only of answers given.
 */
export function knockoutRuleApplies(rule: KnockoutRule, answers: Answers): boolean {
  const given = answers.get(rule.questionId)
  const values = valuesOf(given)
  if (rule.operator === 'not_answered') return values.length === 0
  if (values.length === 0) return false
  switch (rule.operator) {
    case 'answered':
      return true
    case 'equals':
      return equalsValue(values, rule.value)
    case 'not_equals':
      return !equalsValue(values, rule.value)
    case 'includes':
      return includesValue(given, values, rule.value)
    case 'not_includes':
      return !includesValue(given, values, rule.value)
    case 'less_than':
      return numberOf(values) < Number(rule.value)
    case 'greater_than':
      return numberOf(values) > Number(rule.value)
  }
}

/** The values chosen, or the one text; none for blank text. */
function valuesOf(given: string | readonly string[] | undefined): readonly string[] {
  if (typeof given !== 'string') return given ?? []
  return given.trim() === '' ? [] : [given.trim()]
}

/** The rules that apply; an applicant with any is knocked out. */
export function applyingKnockoutRules(rules: readonly KnockoutRule[], answers: Answers): KnockoutRule[] {
  return rules.filter((rule) => knockoutRuleApplies(rule, answers))
}

function equalsValue(values: readonly string[], wanted: KnockoutRule['value']): boolean {
  const list = listOf(wanted)
  if (typeof wanted === 'number' && values.length === 1 && numberOf(values) === wanted) return true
  return list.length === values.length && list.every((value) => values.includes(value))
}

function includesValue(
  given: string | readonly string[] | undefined,
  values: readonly string[],
  wanted: KnockoutRule['value'],
): boolean {
  const list = listOf(wanted)
  if (typeof given !== 'string') return list.some((value) => values.includes(value))
  return list.some((value) => given.toLowerCase().includes(value.toLowerCase()))
}

function listOf(value: KnockoutRule['value']): string[] {
  if (value === undefined) return []
  return (typeof value === 'object' ? value : [value]).map(String)
}

/** NaN, which no comparison holds for, unless there is one decimal number. */
function numberOf(values: readonly string[]): number {
  return values.length === 1 && /^[+-]?\d+(\.\d+)?$/.test(values[0]!) ? Number(values[0]) : Number.NaN
}

export type KnockoutRulesReading = { ok: true; rules: KnockoutRule[] } | { ok: false; faults: QuestionFault[] }

/** Checks rules against the question set that they are about: the question, an operator that fits it, known options. */
export function parseKnockoutRules(value: unknown, questions: readonly Question[]): KnockoutRulesReading {
  if (!Array.isArray(value)) {
    return {
      ok: false,
      faults: [{ pointer: '', code: 'rules_not_an_array', message: 'an array of rules is expected' }],
    }
  }
  const faults: QuestionFault[] = []
  const rules = value.flatMap((entry: unknown, i) => {
    const found = ruleFault(entry, questions)
    if (found === null) return cleanRule(entry as KnockoutRule)
    const pointer = found.key === '' ? step('', i) : step(step('', i), found.key)
    faults.push({ pointer, code: found.code, message: found.message })
    return []
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rules }
}

function cleanRule({ questionId, operator, value }: KnockoutRule): KnockoutRule {
  return value === undefined || value === null ? { questionId, operator } : { questionId, operator, value }
}

type RuleFault = { key: '' | 'questionId' | 'operator' | 'value'; code: string; message: string }

function ruleFault(entry: unknown, questions: readonly Question[]): RuleFault | null {
  const fault = (key: RuleFault['key'], code: string, message: string): RuleFault => ({ key, code, message })
  if (!isObject(entry)) return fault('', 'rule_not_an_object', 'a rule is {questionId, operator, value}')
  const question = questions.find(({ id }) => id === member(entry, 'questionId'))
  if (!question) return fault('questionId', 'question_unknown', 'the question set has no question with this id')
  const operator = knockoutOperators.find((known) => known === member(entry, 'operator'))
  if (!operator) return fault('operator', 'operator_unknown', `the operator is one of ${knockoutOperators.join(', ')}`)
  const value = member(entry, 'value')
  if (operator === 'answered' || operator === 'not_answered') {
    return value === undefined ? null : fault('value', 'value_not_expected', `${operator} takes no value`)
  }
  if (operator === 'less_than' || operator === 'greater_than') {
    if (!question.format) return fault('operator', 'operator_unfit', `${operator} needs a question for a number`)
    const isNumber = Number.isFinite(value) || (typeof value === 'string' && !Number.isNaN(numberOf([value])))
    return isNumber ? null : fault('value', 'value_not_a_number', `${operator} needs a number`)
  }
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0 || !list.every((item) => typeof item === 'string' || Number.isFinite(item))) {
    return fault('value', 'value_missing', `${operator} needs a text, a number or a list of them`)
  }
  const known = question.options
  if (known && !list.every((item) => known.some((option) => option.value === String(item)))) {
    return fault('value', 'value_unknown', 'the question has no such option')
  }
  return null
}
