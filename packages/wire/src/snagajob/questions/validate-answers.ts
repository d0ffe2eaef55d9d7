import type { Answers, Question } from './types.ts'
import { chosenValues, visibleQuestions } from './visible-questions.ts'

/** What is wrong with the answer to one question. */
export type AnswerFault = { questionId: string; code: string; message: string }

const numbers = {
  integer: { pattern: /^[+-]?\d+$/, code: 'not_an_integer', message: 'a whole number is expected' },
  decimal: { pattern: /^[+-]?\d+(\.\d+)?$/, code: 'not_a_decimal', message: 'a number is expected' },
}

/** Checks an applicant's answers against the set (contract 3.4), as Snagajob does before it sends an application. */
export function validateAnswers(questions: readonly Question[], answers: Answers): AnswerFault[] {
  const visible = new Set(visibleQuestions(questions, answers))
  const known = new Set(questions.map(({ id }) => id))
  const faults: AnswerFault[] = []
  for (const questionId of answers.keys()) {
    if (!known.has(questionId)) {
      faults.push({ questionId, code: 'unknown_question', message: 'there is no such question' })
    }
  }
  for (const question of questions) {
    const found = visible.has(question)
      ? answerFaults(question, answers.get(question.id))
      : hiddenFaults(question, answers)
    faults.push(...found)
  }
  return faults
}

function hiddenFaults({ id }: Question, answers: Answers): AnswerFault[] {
  const answer = answers.get(id)
  if (answer === undefined || (typeof answer === 'string' ? answer.trim() : answer).length === 0) return []
  return [{ questionId: id, code: 'hidden', message: 'the question is not shown, so it has no answer' }]
}

function answerFaults(question: Question, answer: string | readonly string[] | undefined): AnswerFault[] {
  const fault = (code: string, message: string): AnswerFault => ({ questionId: question.id, code, message })
  if (question.type !== 'textarea') {
    if (typeof answer === 'string' && answer.trim() !== '') return [fault('not_choices', 'the answer is a choice')]
    return choiceFaults(question, chosenValues(answer)).map(({ code, message }) => fault(code, message))
  }
  const text = answer ?? ''
  if (typeof text !== 'string') return [fault('not_text', 'the answer is a text')]
  if (text.trim() === '') return question.required ? [fault('required', 'an answer is required')] : []
  const format = question.format && numbers[question.format]
  return format && !format.pattern.test(text) ? [fault(format.code, format.message)] : []
}

/** What is wrong with the values chosen in a select or multiselect question; the same for asked and echoed questions. */
export function choiceFaults(
  question: Pick<Question, 'type' | 'required' | 'options'>,
  values: readonly string[],
): Pick<AnswerFault, 'code' | 'message'>[] {
  const faults = []
  if (question.required && values.length === 0) faults.push({ code: 'required', message: 'an answer is required' })
  if (question.type === 'select' && values.length > 1) {
    faults.push({ code: 'too_many', message: 'only one option can be chosen' })
  }
  if (new Set(values).size < values.length) {
    faults.push({ code: 'duplicate_option', message: 'an option is chosen twice' })
  }
  const { options } = question
  if (options && !values.every((value) => options.some((option) => option.value === value))) {
    faults.push({ code: 'unknown_option', message: 'what is chosen is not among the options' })
  }
  return faults
}
