import Type from 'typebox'
import Value from 'typebox/value'
import { decodeBase64 } from '../text/index.ts'
import { readEchoedAnswers } from './questions/index.ts'
import { workHistoryDate } from './timestamps.ts'

const text = (description: string) => Type.String({ description })
const closed = { additionalProperties: false }

const Option = Type.Object({ value: Type.String(), label: Type.String() }, closed)

const Address = Type.Object(
  {
    line1: Type.Optional(Type.String()),
    line2: Type.Optional(Type.String()),
    city: Type.Optional(Type.String()),
    stateProvCode: Type.Optional(Type.String()),
    postalCode: text('the only part of the address that is always there'),
  },
  closed,
)

const Employment = Type.Object(
  {
    employerName: Type.Optional(Type.String()),
    endDate: Type.Optional(Type.Union([Type.String(), Type.Null()], { description: 'null: the current job' })),
    jobTitle: Type.Optional(Type.String()),
    startDate: Type.Optional(Type.String()),
  },
  closed,
)

const Qualification = Type.Object(
  {
    displayText: Type.Optional(Type.String()),
    isPass: Type.Optional(Type.Boolean({ description: 'answered yes, which is not "is qualified"' })),
    name: Type.Optional(Type.String()),
    option: Type.Optional(Type.Integer()),
    required: Type.Optional(Type.Boolean()),
  },
  closed,
)

const QuestionAndAnswer = Type.Object(
  {
    question: Type.Object(
      {
        id: Type.String(),
        question: Type.String(),
        type: Type.Union([Type.Literal('select'), Type.Literal('multiselect'), Type.Literal('textarea')]),
        required: Type.Optional(Type.Boolean()),
        options: Type.Optional(Type.Array(Option)),
      },
      closed,
    ),
    answer: Type.Object(
      {
        selectedAnswers: Type.Optional(Type.Array(Option)),
        answerText: Type.Optional(Type.String()),
      },
      closed,
    ),
  },
  closed,
)

/**
 * An application as Snagajob documents it (contract 4.1), arrays written as its sample shows them (U10). This is what a
 * sandbox sends; a receiver reads more leniently (contract 4.4) and does not refuse by it.
 */
export const ApplicationPayload = Type.Object(
  {
    id: Type.String({ minLength: 1, description: 'becomes `apply_id` in dispositions' }),
    applicantAddress: Address,
    emailAddress: Type.String(),
    employment: Type.Optional(Type.Array(Employment)),
    firstName: Type.String(),
    lastName: Type.String(),
    fullName: Type.String(),
    isAuthorizedToWorkInUs: Type.Optional(Type.Boolean()),
    phoneNumber: Type.String(),
    ipAddress: Type.Optional(Type.String()),
    userAgent: Type.Optional(Type.String()),
    qualifications: Type.Optional(Type.Array(Qualification, { description: 'obsolete, still sent for now' })),
    requisitionId: text('the id passed in the feed, read as `External_Posting_ID` (U5)'),
    resume: Type.Object(
      { contentType: text('derived from the file extension'), data: text('base64 of the raw file') },
      closed,
    ),
    questionsAndAnswers: Type.Optional(Type.Array(QuestionAndAnswer)),
  },
  closed,
)
export type ApplicationPayload = Type.Static<typeof ApplicationPayload>

/** `pointer` is a JSON Pointer into the payload. */
export type ApplicationFault = { pointer: string; message: string }

/** What keeps a payload from being as documented: shapes, the fields that are always there, dates, base64, answers. */
export function applicationFaults(payload: unknown): ApplicationFault[] {
  const faults = Value.Errors(ApplicationPayload, payload)
    .filter(({ keyword }) => keyword !== 'additionalProperties') // comes once more for each such property
    .map(({ keyword, instancePath, message }) => ({
      pointer: instancePath,
      message: keyword === 'boolean' ? 'is not a documented member' : message,
    }))
  return faults.length > 0 ? faults : contentFaults(payload as ApplicationPayload)
}

function contentFaults(payload: ApplicationPayload): ApplicationFault[] {
  const faults: ApplicationFault[] = []
  payload.employment?.forEach((entry, i) => {
    for (const key of ['startDate', 'endDate'] as const) {
      const date = entry[key]
      if (typeof date === 'string' && workHistoryDate(date) === null) {
        faults.push({ pointer: `/employment/${i}/${key}`, message: 'must be a timestamp' })
      }
    }
  })
  if (decodeBase64(payload.resume.data) === null) {
    faults.push({ pointer: '/resume/data', message: 'must be base64' })
  }
  readEchoedAnswers(payload.questionsAndAnswers).forEach(({ faults: found }, i) => {
    for (const { message } of found) faults.push({ pointer: `/questionsAndAnswers/${i}/answer`, message })
  })
  return faults
}
