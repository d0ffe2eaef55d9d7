import { checkConditions } from './check-conditions.ts'
import { faultOf, step } from './problems.ts'
import { readQuestion } from './read-question.ts'
import type { Question, QuestionSetReading } from './types.ts'

/**
 * Checks a question set before it is published (contract 3.1 to 3.5) and gives it in the form to write: an array, texts
 * as texts, nothing that has no effect. All faults are named, not only the first.
 */
export function parseQuestionSet(value: unknown): QuestionSetReading {
  if (!Array.isArray(value)) {
    const fault = { pointer: '', code: 'set_not_an_array', message: 'a question set is an array of questions' }
    return { ok: false, faults: [fault], warnings: [] }
  }
  const readings = value.map((entry: unknown, i) => readQuestion(entry, step('', i)))
  checkConditions(readings)
  const problems = readings
    .flatMap((reading) => reading.problems)
    .filter(({ code }) => code !== 'condition_parent_unusable') // its parent's own faults say it already
  const warnings = problems.filter(({ grade }) => grade === 'noted').map(faultOf)
  const faults = problems.filter(({ grade }) => grade !== 'noted').map(faultOf)
  if (faults.length > 0) return { ok: false, faults, warnings }
  return { ok: true, questions: readings.map(({ question }) => question as Question), warnings }
}
