import fc from 'fast-check'
import type { Answers, Question } from './types.ts'

/** The set of contract 3.2. */
export const documented: Question[] = [
  {
    id: 'worked-here',
    type: 'select',
    question: 'Have you worked for us before?',
    required: true,
    options: [
      { value: '0', label: 'Yes' },
      { value: '1', label: 'No' },
    ],
  },
  {
    id: 'worked-where',
    type: 'textarea',
    question: 'Which location?',
    required: true,
    condition: { id: 'worked-here', value: '0' },
  },
  { id: 'years', type: 'textarea', question: 'Years of kitchen work?', format: 'integer' },
  {
    id: 'days',
    type: 'multiselect',
    question: 'Which days can you work?',
    required: true,
    options: [
      { value: 'sat', label: 'Saturday' },
      { value: 'sun', label: 'Sunday' },
    ],
  },
]

const values = ['0', '1', 'sat', '__proto__']
const options = fc
  .subarray(values, { minLength: 1 })
  .map((chosen) => chosen.map((value) => ({ value, label: `Label ${value}` })))

/** Valid sets, with chains of conditions; ids include awkward ones. */
export const anyQuestionSet: fc.Arbitrary<Question[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom('select', 'select', 'multiselect', 'textarea' as const),
      options,
      required: fc.option(fc.boolean(), { nil: undefined }),
      format: fc.constantFrom(undefined, 'integer' as const, 'decimal' as const),
      parent: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((drafts) => {
    const questions: Question[] = []
    drafts.forEach((draft, i) => {
      const id = ['a.b c', '__proto__', '0', 'constructor'][i] ?? `q/${i}`
      const question: Question = { id, type: draft.type as Question['type'], question: `Question ${i}?` }
      if (draft.type === 'textarea') {
        if (draft.format) question.format = draft.format
      } else {
        question.options = draft.options
      }
      if (draft.required !== undefined) question.required = draft.required
      const parents = questions.filter(({ type }) => type === 'select')
      if (draft.parent && parents.length > 0) {
        const parent = parents[draft.parent[0] % parents.length]!
        const option = parent.options![draft.parent[1] % parent.options!.length]!
        question.condition = { id: parent.id, value: option.value }
      }
      questions.push(question)
    })
    return questions
  })

/** Answers of any kind to the questions of the set, right ones more often than not. */
export function anyAnswers(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const one = (question: Question) =>
    question.type === 'textarea'
      ? fc.oneof(fc.constantFrom('', ' ', '5', '-2.5', 'text'), fc.subarray(values))
      : fc.oneof(
          fc.subarray(question.options!.map(({ value }) => value)),
          fc.constantFrom<string | string[]>('0', ['x'], []),
        )
  return fc
    .tuple(...questions.map((question) => fc.option(one(question), { nil: undefined })))
    .map((list) => new Map(questions.flatMap(({ id }, i) => (list[i] === undefined ? [] : [[id, list[i]]]))))
}
