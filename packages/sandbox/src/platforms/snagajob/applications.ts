import { type AnswerFault, validateAnswers, visibleQuestions } from '@gangway/wire/snagajob'
import { decodeBase64Lenient } from '@gangway/wire/text'
import { invalid, notFound, Problem } from '../../http/problem.ts'
import { randomUuid } from '../../random.ts'
import type { Application, ApplicationState, ApplicationSummary, Attempt, Posting, ResumeFile } from './api-types.ts'
import type { Deps } from './deps.ts'
import { dispositionsOf } from './dispositions.ts'
import { faultsOf } from './faults.ts'
import { composeApplication } from './outbound/compose.ts'
import { findQuestions } from './outbound/questions.ts'
import { findWorker, noteWorkerUsed } from './workers.ts'

/** Longest résumé that the form takes; the partner is to take bodies of 20 MiB at least (contract 4.4). */
const MAX_RESUME_BYTES = 12_000_000

/**
 * A worker applies: answers are checked as Snagajob does (contract 3.4), the application is put together once and sent.
 * Throws a `Problem` that names each answer that cannot be taken, under `/answers/<question id>`.
 */
export async function apply(deps: Deps, posting: Posting, input: unknown, userAgent: string): Promise<Application> {
  const { store, now, random } = deps
  if (posting.fate !== 'posted') throw new Problem(409, 'not_posted', 'This job is not posted any more.')
  if (!posting.easyApply) throw new Problem(409, 'no_easy_apply', "This job is applied for on the employer's own site.")
  const source = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const worker = findWorker(store, Number(source.workerId))
  if (!worker) throw invalid([{ pointer: '/workerId', message: 'is of no worker' }])
  const questions = posting.fields.ScreeningQuestionsUrl
    ? findQuestions(deps, posting.id, Number(source.questionSetId))
    : []
  if (!questions)
    throw invalid([{ pointer: '/questionSetId', message: 'is of no questions that were shown for this job' }])
  const given = readAnswers(source.answers)
  const shown = new Set(visibleQuestions(questions, given).map(({ id }) => id))
  // what was answered before its question vanished again is not part of the application
  const answers = new Map(
    [...given].filter(([id]) => shown.has(id) || !questions.some((question) => question.id === id)),
  )
  const faults = validateAnswers(questions, answers)
  if (faults.length > 0) throw invalid(faults.map(faultOf), 'Some answers are missing or cannot be taken.')
  const resume = readResume(source.resume)
  const odd = faultsOf(deps.faults.values()).payload
  const id = randomUuid(random)
  const { profile } = worker
  const body = composeApplication({ id, posting, profile, resume, questions, answers, userAgent, odd })
  store.run(
    `INSERT INTO snagajob_applications (id, partner_id, posting_id, requisition_id, post_url, title, applicant, body, odd,
       at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    id,
    posting.partnerId,
    posting.id,
    posting.requisitionId ?? '',
    posting.fields.PostUrl ?? '',
    posting.title,
    `${profile.firstName} ${profile.lastName}`,
    body,
    JSON.stringify(odd),
    now(),
  )
  noteWorkerUsed(store, worker.id, now())
  await deps.deliveries.deliver(id)
  return findApplication(deps, id)!
}

function faultOf({ questionId, message }: AnswerFault) {
  return { pointer: `/answers/${questionId.replaceAll('~', '~0').replaceAll('/', '~1')}`, message }
}

function readAnswers(value: unknown): Map<string, string | string[]> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const faults: { pointer: string; message: string }[] = []
  const answers = new Map<string, string | string[]>()
  for (const [id, answer] of entries) {
    const isText = typeof answer === 'string' && answer.length <= 100_000
    const isChoice = Array.isArray(answer) && answer.every((choice) => typeof choice === 'string')
    if (isText || isChoice) answers.set(id, answer as string | string[])
    else faults.push({ pointer: `/answers/${id}`, message: 'must be a text or a list of texts' })
  }
  if (faults.length > 0) throw invalid(faults)
  return answers
}

function readResume(value: unknown): ResumeFile | null {
  if (value === null || value === undefined) return null
  const { filename, data } = value as Record<string, unknown>
  const bytes = typeof data === 'string' ? decodeBase64Lenient(data) : null
  if (typeof filename !== 'string' || filename === '' || filename.length > 255 || bytes === null) {
    throw invalid([{ pointer: '/resume', message: 'must be a file with a name, its bytes in base64' }])
  }
  if (bytes.length > MAX_RESUME_BYTES) {
    throw invalid([{ pointer: '/resume', message: `must not be larger than ${MAX_RESUME_BYTES / 1_000_000} MB` }])
  }
  return { filename, data: Buffer.from(bytes).toString('base64') }
}

type Row = {
  id: string
  posting_id: number
  title: string
  requisition_id: string
  post_url: string
  applicant: string
  partner_name: string
  body?: Uint8Array
  odd: string
  at: number
  state: ApplicationState
  next_try_at: number | null
}

const columns = `a.id, a.posting_id, a.title, a.requisition_id, a.post_url, a.applicant, a.odd, a.at, a.state, a.next_try_at,
  p.name AS partner_name`

/** Applications, newest first. */
export function listApplications(deps: Deps, filter: { postingId?: number; limit: number }): ApplicationSummary[] {
  return deps.store
    .all<Row>(
      `SELECT ${columns} FROM snagajob_applications a JOIN snagajob_partners p ON p.id = a.partner_id
       WHERE (?1 IS NULL OR a.posting_id = ?1) ORDER BY a.at DESC, a.id LIMIT ?2`,
      filter.postingId ?? null,
      filter.limit,
    )
    .map((row) => summaryOf(deps, row))
}

export function findApplication(deps: Deps, id: string): Application | null {
  const row = deps.store.get<Row>(
    `SELECT ${columns}, a.body FROM snagajob_applications a JOIN snagajob_partners p ON p.id = a.partner_id WHERE a.id = ?`,
    id,
  )
  if (!row) return null
  return {
    ...summaryOf(deps, row),
    postUrl: row.post_url,
    odd: JSON.parse(row.odd),
    body: Buffer.from(row.body!).toString(),
    attempts: attemptsOf(deps, id),
    dispositions: dispositionsOf(deps, id),
  }
}

/** Sends an application once more, with the same id and bytes. */
export async function sendAgain(deps: Deps, id: string): Promise<Application> {
  if (!findApplication(deps, id)) throw notFound('application')
  await deps.deliveries.deliver(id)
  return findApplication(deps, id)!
}

function summaryOf(deps: Deps, row: Row): ApplicationSummary {
  return {
    id: row.id,
    postingId: row.posting_id,
    title: row.title,
    requisitionId: row.requisition_id,
    applicant: row.applicant,
    partnerName: row.partner_name,
    at: row.at,
    state: row.state,
    nextTryAt: row.next_try_at,
    status: dispositionsOf(deps, row.id).at(-1)?.status ?? null,
  }
}

function attemptsOf({ store }: Deps, id: string): Attempt[] {
  return store
    .all<{ number: number; at: number; exchange_id: number; outcome: string; status: number | null; faults: string }>(
      'SELECT * FROM snagajob_attempts WHERE application_id = ? ORDER BY number',
      id,
    )
    .map(({ number, at, exchange_id: exchangeId, outcome, status, faults }) => ({
      number,
      at,
      exchangeId,
      outcome,
      status,
      faults: JSON.parse(faults),
    }))
}
