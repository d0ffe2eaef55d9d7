import { type Question, readQuestionDocument } from '@gangway/wire/snagajob'
import { Problem } from '../../../http/problem.ts'
import type { Posting, QuestionSet } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings.ts'

/**
 * Fetches a posting's questions as it does at apply time (contract 3.6; how Snagajob does is not documented, N8) and
 * keeps the set as it was shown. Throws a `Problem` that says why nobody can apply just now.
 */
export async function fetchQuestions(deps: Deps, posting: Posting): Promise<QuestionSet> {
  const { store, now } = deps
  const url = posting.fields.ScreeningQuestionsUrl
  if (!url) return { id: null, questions: [], warnings: [], exchangeId: null }
  const result = await deps.send({
    purpose: 'questions',
    subject: `posting:${posting.id}`,
    method: 'GET',
    url,
    headers: [['Accept', 'application/json']],
    redirects: 5,
    allowLoopbackHttp: readSettings(store).allowLoopbackHttp,
  })
  const refuse = (message: string, faults?: { pointer: string; message: string }[]) =>
    new Problem(502, 'questions_unusable', `The questions cannot be used: ${message}.`, faults)
  if (!result.ok) throw refuse(result.message)
  if (result.status !== 200) throw refuse(`their address answered ${result.status}`)
  const reading = readQuestionDocument(result.body)
  if (!reading.ok) {
    const faults = reading.faults.map(({ pointer, message }) => ({ pointer, message }))
    throw refuse(faults.map(({ pointer, message }) => `${pointer || 'document'}: ${message}`).join('; '), faults)
  }
  const { lastInsertRowid: id } = store.run(
    'INSERT INTO snagajob_question_sets (posting_id, questions, fetched_at, exchange_id) VALUES (?, ?, ?, ?)',
    posting.id,
    JSON.stringify(reading.questions),
    now(),
    result.exchangeId,
  )
  const warnings = reading.warnings.map(({ pointer, message }) => `${pointer || 'document'}: ${message}`)
  return { id, questions: reading.questions, warnings, exchangeId: result.exchangeId }
}

/** The questions of a posting as they were shown; null for a set that is not of this posting. */
export function findQuestions({ store }: Deps, postingId: number, setId: number): Question[] | null {
  const sql = 'SELECT questions FROM snagajob_question_sets WHERE id = ? AND posting_id = ?'
  const row = store.get<{ questions: string }>(sql, setId, postingId)
  return row ? JSON.parse(row.questions) : null
}
