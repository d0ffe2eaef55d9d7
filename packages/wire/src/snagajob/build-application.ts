import { encodeBase64 } from '../text/index.ts'
import type { ApplicationPayload } from './application.ts'
import { type Answers, type Question, visibleQuestions } from './questions/index.ts'

export type ApplicationInput = {
  id: string
  requisitionId: string
  firstName: string
  lastName: string
  /** First and last name unless given. */
  fullName?: string
  emailAddress: string
  phoneNumber: string
  address: ApplicationPayload['applicantAddress']
  resume: { filename: string; bytes: Uint8Array }
  employment?: ApplicationPayload['employment']
  isAuthorizedToWorkInUs?: boolean
  ipAddress?: string
  userAgent?: string
  qualifications?: ApplicationPayload['qualifications']
  /** The set as it was shown, and what was answered; valid by `validateAnswers`. */
  questions?: readonly Question[]
  answers?: Answers
}

type Entry = NonNullable<ApplicationPayload['questionsAndAnswers']>[number]

/** Snagajob's side: puts an application together as its sample shows it, members in the same order (contract 4.2). */
export function buildApplication(input: ApplicationInput): ApplicationPayload {
  const answers = input.answers ?? new Map()
  const entries = visibleQuestions(input.questions ?? [], answers).flatMap(
    (question) => entryOf(question, answers) ?? [],
  )
  return {
    id: input.id,
    applicantAddress: input.address,
    emailAddress: input.emailAddress,
    ...(input.employment && { employment: input.employment }),
    firstName: input.firstName,
    lastName: input.lastName,
    fullName: input.fullName ?? `${input.firstName} ${input.lastName}`.trim(),
    ...(input.isAuthorizedToWorkInUs !== undefined && { isAuthorizedToWorkInUs: input.isAuthorizedToWorkInUs }),
    phoneNumber: input.phoneNumber,
    ...(input.ipAddress !== undefined && { ipAddress: input.ipAddress }),
    ...(input.userAgent !== undefined && { userAgent: input.userAgent }),
    ...(input.qualifications && { qualifications: input.qualifications }),
    requisitionId: input.requisitionId,
    resume: { contentType: contentTypeOfExtension(input.resume.filename), data: encodeBase64(input.resume.bytes) },
    ...(entries.length > 0 && { questionsAndAnswers: entries }),
  }
}

/** Null for a question without an answer: leaving it out is the first of the ways that contract 4.4 lists. */
function entryOf(question: Question, answers: Answers): Entry | null {
  const answer = answers.get(question.id)
  if (answer === undefined || answer.length === 0) return null
  const { id, type, options = [] } = question
  const required = question.required ?? false
  if (typeof answer === 'string') {
    return { question: { id, type, question: question.question, required }, answer: { answerText: answer } }
  }
  const selectedAnswers = answer.flatMap((value) => options.find((option) => option.value === value) ?? [])
  return { question: { id, question: question.question, type, required, options }, answer: { selectedAnswers } }
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/**
 * The content type that a résumé is sent with: taken from the file's extension, so it need not fit the bytes (contract
 * 4.1). What Snagajob sends for other extensions is not documented; here `application/octet-stream`.
 */
export function contentTypeOfExtension(filename: string): string {
  const extension = /\.([A-Za-z0-9]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(types, extension) ? types[extension]! : 'application/octet-stream'
}
