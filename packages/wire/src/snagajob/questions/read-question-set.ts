import { checkConditions } from './check-conditions.ts'
import { faultOf, type Problem, step } from './problems.ts'
import { readQuestion } from './read-question.ts'
import type { QuestionFault, QuestionSetReading } from './types.ts'

/**
 * Reads a published question set as leniently as its sense allows, as a server that plays Snagajob: a bare object is a
 * list of one, a question that cannot be understood is left out unless it is required (contract 3.2, 3.5). Not `ok`: the
 * set means nothing definite, and nobody can apply with it.
 */
export function readQuestionSet(value: unknown): QuestionSetReading {
  const bare = !Array.isArray(value)
  const readings = (bare ? [value] : value).map((entry: unknown, i) => readQuestion(entry, bare ? '' : step('', i)))
  checkConditions(readings)
  const faults: QuestionFault[] = []
  const warnings: QuestionFault[] = []
  if (bare) {
    const message = 'the document is one bare object where an array is expected'
    warnings.push({ pointer: '', code: 'set_not_an_array', message })
  }
  for (const { problems, required } of readings) {
    for (const problem of problems) (isFatal(problem, required) ? faults : warnings).push(faultOf(problem))
  }
  if (faults.length > 0) return { ok: false, faults, warnings }
  return { ok: true, questions: readings.flatMap(({ question }) => question ?? []), warnings }
}

function isFatal({ grade, code }: Problem, required: boolean): boolean {
  if (code === 'question_not_an_object') return true
  return grade === 'invalid' || (grade === 'unusable' && required)
}

/** As {@link readQuestionSet}, from the bytes of the document: UTF-8 JSON, a byte order mark allowed. */
export function readQuestionDocument(bytes: Uint8Array): QuestionSetReading {
  const refuse = (code: string, message: string): QuestionSetReading => ({
    ok: false,
    faults: [{ pointer: '', code, message }],
    warnings: [],
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('document_not_utf8', 'the document is not UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const curly = /[“”]/.test(text) ? '; it holds curly quotes, which JSON does not know' : ''
    return refuse('document_not_json', `the document is not JSON${curly}`)
  }
  return readQuestionSet(value)
}
