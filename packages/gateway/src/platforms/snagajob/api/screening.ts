import {
  type KnockoutRulesReading,
  knockoutOperators,
  type Question as PublishedQuestion,
  parseKnockoutRules,
  parseQuestionSet,
  type QuestionFault,
  questionFormats,
  questionTypes,
} from '@gangway/wire/snagajob'
import Type from 'typebox'
import { type DefineRoute, Problem } from '../../../model/index.ts'
import { changeRecord } from '../../../store/change-record.ts'
import type { PlatformDeps } from '../../interface.ts'

const tag = 'Jobs'

const Question = Type.Object(
  {
    id: Type.String(),
    type: Type.Enum([...questionTypes]),
    question: Type.String(),
    options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Type.String() }))),
    required: Type.Optional(Type.Boolean()),
    format: Type.Optional(Type.Enum([...questionFormats])),
    condition: Type.Optional(
      Type.Object(
        { id: Type.String(), value: Type.String() },
        { description: 'Asked only where this option of an earlier `select` question is chosen.' },
      ),
    ),
  },
  { $id: 'ScreeningQuestion' },
)
const Questions = Type.Array(Question, { description: 'As they are published, in order.' })

const RuleValue = Type.Union([Type.String(), Type.Number()])
const Rule = Type.Object(
  {
    questionId: Type.String(),
    operator: Type.Enum([...knockoutOperators]),
    value: Type.Optional(
      Type.Union([RuleValue, Type.Array(RuleValue)], { description: '`answered` and `not_answered` take none.' }),
    ),
  },
  { $id: 'KnockoutRule', description: 'What an answer must look like to knock an applicant out.' },
)
const Rules = Type.Array(Rule)

/** Screening questions (contract 3) and knock-out rules, which are our own. */
export function screening(route: DefineRoute, { store, now }: PlatformDeps): void {
  route({
    method: 'PUT',
    path: '/jobs/:id/questions',
    name: 'putQuestions',
    tag,
    summary: "Put a job's screening questions",
    description:
      'All of them, in place of those before. They are asked where applicants apply on Snagajob. Keep what an `id` and a `value` mean: answers may follow an older set. ' +
      'Knock-out rules stay as they are.',
    scope: 'write',
    body: Questions,
    bodyCheckedByHandler: true,
    answer: { status: 200, description: 'The questions as they are published.', schema: Questions },
    async handler({ tenant, params, body }) {
      const reading = parseQuestionSet(body)
      if (!reading.ok) throw refusal(reading.faults)
      const { questions } = reading
      const args = { jobId: params.id!, questions: JSON.stringify(questions), count: questions.length, now: now() }
      await store.putQuestions(tenant, args)
      return questions
    },
  })

  route({
    method: 'GET',
    path: '/jobs/:id/questions',
    name: 'readQuestions',
    tag,
    summary: "Read a job's screening questions",
    scope: 'read_redacted',
    answer: { status: 200, description: 'The questions; none where none were put.', schema: Questions },
    handler: async ({ tenant, params }) =>
      JSON.parse((await store.findScreening(tenant, { jobId: params.id! })).questions),
  })

  route({
    method: 'PUT',
    path: '/jobs/:id/knockout-rules',
    name: 'putKnockoutRules',
    tag,
    summary: "Put a job's knock-out rules",
    description:
      'All of them, in place of those before. An application that comes in from now on, and to whose answers one of them applies, is flagged `knocked_out`; none is ever refused.',
    scope: 'write',
    body: Rules,
    bodyCheckedByHandler: true,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The rules.', schema: Rules },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findScreening(tenant, { jobId: params.id! }),
        async ({ questions, questionsVersion }) => {
          const reading: KnockoutRulesReading = parseKnockoutRules(body, JSON.parse(questions) as PublishedQuestion[])
          if (!reading.ok) throw refusal(reading.faults)
          const { rules } = reading
          const args = { jobId: params.id!, rules: JSON.stringify(rules), questionsVersion, now: now() }
          await store.putKnockoutRules(tenant, args)
          return rules
        },
      ),
  })

  route({
    method: 'GET',
    path: '/jobs/:id/knockout-rules',
    name: 'readKnockoutRules',
    tag,
    summary: "Read a job's knock-out rules",
    scope: 'read_redacted',
    answer: { status: 200, description: 'The rules; none where none were put.', schema: Rules },
    handler: async ({ tenant, params }) => JSON.parse((await store.findScreening(tenant, { jobId: params.id! })).rules),
  })
}

/** A set may have any number of faults; a person reads so many. */
const maxErrors = 200

function refusal(faults: readonly QuestionFault[]): Problem {
  const errors = faults.slice(0, maxErrors).map(({ pointer, message }) => ({ pointer, detail: message }))
  return new Problem('invalid_body', undefined, { errors })
}
