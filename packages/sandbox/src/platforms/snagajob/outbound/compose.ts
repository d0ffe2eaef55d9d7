import { type ApplicationPayload, buildApplication, monthTimestamp, type Question } from '@gangway/wire/snagajob'
import type { Posting, ResumeFile, WorkerProfile } from '../api-types.ts'
import type { OddPayload } from '../faults.ts'
import { APPLICANT_ADDRESS } from './clicks.ts'

export type Composition = {
  id: string
  posting: Posting
  profile: WorkerProfile
  resume: ResumeFile | null
  questions: readonly Question[]
  answers: ReadonlyMap<string, string | readonly string[]>
  userAgent: string
  odd: readonly OddPayload[]
}

/** The application's bytes: as documented, then made odd as the fault dial says (contract 4.4). */
export function composeApplication(input: Composition): Uint8Array {
  const { id, posting, profile, resume, questions, answers, userAgent, odd } = input
  const payload = buildApplication({
    id,
    requisitionId: posting.requisitionId ?? '',
    firstName: profile.firstName,
    lastName: profile.lastName,
    emailAddress: profile.emailAddress,
    phoneNumber: profile.phoneNumber,
    address: profile.address,
    resume: { filename: resume?.filename ?? '', bytes: Buffer.from(resume?.data ?? '', 'base64') },
    employment: profile.employment.map(({ employerName, jobTitle, start, end }) => ({
      employerName,
      endDate: end === null ? null : timestampOf(end),
      jobTitle,
      startDate: timestampOf(start),
    })),
    ...(profile.isAuthorizedToWorkInUs !== null && { isAuthorizedToWorkInUs: profile.isAuthorizedToWorkInUs }),
    ipAddress: APPLICANT_ADDRESS,
    userAgent,
    qualifications: profile.qualifications,
    questions,
    answers,
  })
  const text = JSON.stringify(makeOdd(payload, questions, odd))
  return Buffer.from(odd.includes('not_json') ? text.slice(0, -1) : text)
}

function timestampOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return monthTimestamp(year!, number!)
}

function makeOdd(payload: ApplicationPayload, questions: readonly Question[], odd: readonly OddPayload[]): object {
  const value: Record<string, unknown> = { ...payload }
  if (odd.includes('mismatched_type')) {
    // the published sample does just this: eight bytes that are no PDF
    value.resume = { contentType: 'application/pdf', data: 'U25hZ2Fqb2I=' }
  }
  if (odd.includes('broken_lines')) {
    const { contentType, data } = value.resume as ApplicationPayload['resume']
    value.resume = { contentType, data: data.replace(/=+$/, '').replace(/.{76}/g, '$&\r\n') }
  }
  if (odd.includes('null_resume')) value.resume = null
  if (odd.includes('empty_answers')) value.questionsAndAnswers = withEmptyAnswers(payload, questions)
  if (odd.includes('object_for_array')) {
    for (const key of ['employment', 'questionsAndAnswers', 'qualifications']) {
      const list = value[key]
      if (Array.isArray(list) && list.length > 0) value[key] = list[0]
    }
  }
  if (odd.includes('unknown_fields')) {
    value.sandboxUnknown = { nested: [1, 'two', null], text: 'nobody documented this' }
    value.applicantAddress = { ...payload.applicantAddress, countryCode: 'US' }
  }
  if (odd.includes('unknown_requisition')) value.requisitionId = 'of-no-job'
  if (odd.includes('missing_fields')) {
    delete value.emailAddress
    delete value.phoneNumber
  }
  if (odd.includes('no_id')) delete value.id
  return value
}

/** Each question without an answer, with one of the ways to say nothing. */
function withEmptyAnswers(payload: ApplicationPayload, questions: readonly Question[]): object[] {
  const entries = payload.questionsAndAnswers ?? []
  const answered = new Set(entries.map(({ question }) => question.id))
  const nothing = [null, {}, [], '']
  const more = questions
    .filter(({ id }) => !answered.has(id))
    .map(({ id, type, question, required = false, options }, i) => ({
      question: { id, question, type, required, ...(options && { options }) },
      answer: nothing[i % nothing.length],
    }))
  return [...entries, ...more]
}
