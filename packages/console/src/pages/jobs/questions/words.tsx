import type { KnockoutOperator, QuestionFormat, QuestionType } from '@gangway/wire/snagajob'
import type { QuestionDraft, RuleDraft } from './draft.tsx'

export const typeNames: Record<QuestionType, string> = {
  select: 'One choice',
  multiselect: 'Several choices',
  textarea: 'Text or number',
}

export const formatNames: Record<QuestionFormat, string> = { integer: 'A whole number', decimal: 'A number' }

type OperatorNames = Partial<Record<KnockoutOperator, string>>

const always: OperatorNames = { answered: 'is given at all', not_answered: 'is not given' }
const operatorNames: Record<QuestionType | 'number', OperatorNames> = {
  select: { equals: 'is', not_equals: 'is not', includes: 'is one of', not_includes: 'is none of', ...always },
  multiselect: {
    ...{ includes: 'has one of', not_includes: 'has none of', equals: 'is exactly', not_equals: 'is not exactly' },
    ...always,
  },
  textarea: {
    ...{ includes: 'contains one of', not_includes: 'contains none of', equals: 'is', not_equals: 'is not' },
    ...always,
  },
  number: {
    ...{ less_than: 'is less than', greater_than: 'is more than', equals: 'is', not_equals: 'is not' },
    ...always,
  },
}

type Asked = Pick<QuestionDraft, 'type' | 'format'>

/** The operators that mean something with such a question, and what they are called there. */
export const operatorsFor = ({ type, format }: Asked): OperatorNames =>
  operatorNames[type === 'textarea' && format ? 'number' : type]

/** A rule as a sentence about its question. */
export function ruleInWords({ operator, options, texts }: RuleDraft, question: QuestionDraft): string {
  const name = operatorsFor(question)[operator] ?? operator
  if (operator === 'answered' || operator === 'not_answered') return `The answer ${name}.`
  const chosen = question.options.filter(({ key }) => options.includes(key)).map(({ label }) => label)
  const values = [...(question.type === 'textarea' ? [] : chosen), ...texts]
  return `The answer ${name} ${values.map((value) => `“${value}”`).join(', ')}.`
}
