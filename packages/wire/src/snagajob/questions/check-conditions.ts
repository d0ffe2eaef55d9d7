import { type Problem, problem, step } from './problems.ts'
import type { QuestionReading } from './read-question.ts'

/**
 * Follows each condition of a whole document (contract 3.3): its parent is an earlier select question that has the
 * option. Also finds ids used twice. A question below one that cannot be asked gets grade `unusable`, since it can
 * never be shown. Problems are added to the readings.
 */
export function checkConditions(readings: readonly QuestionReading[]): void {
  const byId = new Map<string, { reading: QuestionReading; at: number }>()
  readings.forEach((reading, at) => {
    if (reading.id === null) return
    if (byId.has(reading.id)) {
      const message = 'another question of this set has the same id'
      reading.problems.push(problem('invalid', step(reading.pointer, 'id'), 'id_duplicate', message))
    } else {
      byId.set(reading.id, { reading, at })
    }
  })
  readings.forEach((reading, at) => {
    const found = reading.question?.condition && conditionProblem(reading, at, byId)
    if (!found) return
    reading.problems.push(found)
    if (found.grade === 'unusable') {
      reading.question = null
      reading.required = false // a question that is never shown cannot be demanded
    }
  })
}

function conditionProblem(
  reading: QuestionReading,
  at: number,
  byId: ReadonlyMap<string, { reading: QuestionReading; at: number }>,
): Problem | null {
  const condition = reading.question!.condition!
  const pointer = step(reading.pointer, 'condition')
  const invalid = (key: string, code: string, message: string) => problem('invalid', step(pointer, key), code, message)
  const parent = byId.get(condition.id)
  if (condition.id === reading.id) return invalid('id', 'condition_self', 'a question cannot depend on itself')
  if (!parent) return invalid('id', 'condition_unknown_id', 'no question of this set has this id')
  if (parent.at > at) return invalid('id', 'condition_forward', 'the question it depends on must come earlier')
  const question = parent.reading.question
  if (question === null) {
    const message = 'the question it depends on cannot be asked'
    return problem('unusable', step(pointer, 'id'), 'condition_parent_unusable', message)
  }
  if (question.type !== 'select') {
    return invalid('id', 'condition_parent_type', 'the question it depends on must be a select')
  }
  if (!question.options!.some((option) => option.value === condition.value)) {
    return invalid('value', 'condition_unknown_value', 'the question it depends on has no such option')
  }
  return null
}
