import { isObject, member } from '../json.ts'
import { asArray, isEmptyAnswer } from '../tolerance.ts'
import { type Answers, type Option, type Question, type QuestionType, questionTypes } from './types.ts'
import { type AnswerFault, choiceFaults } from './validate-answers.ts'
import { visibleQuestions } from './visible-questions.ts'

/** One entry of `questionsAndAnswers`: the question as the application echoes it, and what was answered. */
export type EchoedAnswer = {
  questionId?: string
  question?: string
  type?: QuestionType
  /** A type that we don't know, as it came. */
  sourceType?: string
  required?: boolean
  options?: Option[]
  selected?: Option[]
  text?: string
}

export type EchoedAnswerReading = { answer: EchoedAnswer; faults: Pick<AnswerFault, 'code' | 'message'>[] }

/**
 * Reads `questionsAndAnswers` as leniently as contract 4.4 asks: array or single object, unanswered as absent, null,
 * `{}`, `[]` or `""`. Each answer is checked against the question that it echoes, never against the current one,
 * since the applicant may have seen an older set (contract 3.6).
 */
export function readEchoedAnswers(questionsAndAnswers: unknown): EchoedAnswerReading[] {
  return asArray(questionsAndAnswers).map(readEchoedAnswer)
}

function readEchoedAnswer(entry: unknown): EchoedAnswerReading {
  if (!isObject(entry)) {
    return { answer: {}, faults: [{ code: 'malformed', message: 'the entry is not {question, answer}' }] }
  }
  const asked = member(entry, 'question')
  const answer: EchoedAnswer = isObject(asked) ? echoedQuestion(asked) : withoutEmpty({ question: textOf(asked) })
  const given = member(entry, 'answer')
  const empty = isEmptyAnswer(given)
  const choices = empty
    ? []
    : asArray(isObject(given) ? member(given, 'selectedAnswers') : Array.isArray(given) ? given : [])
  const text = empty ? undefined : textOf(isObject(given) ? member(given, 'answerText') : given)
  const selected = choices.flatMap((choice) => readOption(choice, answer.options) ?? [])
  if (selected.length > 0) answer.selected = selected
  if (text !== undefined && text.trim() !== '') answer.text = text
  const faults = echoFaults(answer)
  if (selected.length < choices.length) {
    faults.push({ code: 'malformed', message: 'a selected answer is not {value, label}' })
  }
  return { answer, faults }
}

function echoedQuestion(asked: object): EchoedAnswer {
  const type = textOf(member(asked, 'type'))
  const known = questionTypes.find((name) => name === type)
  const required = member(asked, 'required')
  const options = asArray(member(asked, 'options')).flatMap((option) => readOption(option) ?? [])
  return withoutEmpty({
    questionId: textOf(member(asked, 'id')),
    question: textOf(member(asked, 'question')),
    type: known,
    sourceType: known === undefined ? type : undefined,
    required: typeof required === 'boolean' ? required : undefined,
    options: options.length > 0 ? options : undefined,
  })
}

function echoFaults(answer: EchoedAnswer): EchoedAnswerReading['faults'] {
  const faults: EchoedAnswerReading['faults'] = []
  if (answer.questionId === undefined && answer.question === undefined) {
    faults.push({ code: 'question_missing', message: 'the entry does not say which question it answers' })
  }
  if (answer.type === undefined) {
    faults.push({ code: 'type_unknown', message: 'the question is not a select, multiselect or textarea' })
    return faults
  }
  if (answer.type === 'textarea') {
    if (answer.selected) faults.push({ code: 'not_text', message: 'the answer to a textarea is a text' })
    if (answer.required && answer.text === undefined) {
      faults.push({ code: 'required', message: 'an answer is required' })
    }
    return faults
  }
  if (answer.text !== undefined) {
    faults.push({ code: 'not_choices', message: 'the answer to a select or multiselect is a choice' })
  }
  const values = answer.selected?.map(({ value }) => value) ?? []
  return [...faults, ...choiceFaults({ ...answer, type: answer.type }, values)]
}

/** An option as echoed; a label that is missing is taken from the options of the question. */
function readOption(value: unknown, options: readonly Option[] = []): Option | null {
  if (!isObject(value)) return null
  const id = textOf(member(value, 'value'))
  const label = textOf(member(value, 'label'))
  if (id === undefined) return label === undefined ? null : (options.find((option) => option.label === label) ?? null)
  return { value: id, label: label ?? options.find((option) => option.value === id)?.label ?? id }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function withoutEmpty(answer: { [Key in keyof EchoedAnswer]: EchoedAnswer[Key] | undefined }): EchoedAnswer {
  const rest: EchoedAnswer = {}
  for (const name of Object.keys(answer) as (keyof EchoedAnswer)[]) {
    if (answer[name] !== undefined) Object.assign(rest, { [name]: answer[name] })
  }
  return rest
}

/** The question an echo belongs to: by id first, then by its text (contract 4.4). */
export function findEchoedQuestion(questions: readonly Question[], echo: EchoedAnswer): Question | undefined {
  return (
    questions.find(({ id }) => id === echo.questionId) ?? questions.find(({ question }) => question === echo.question)
  )
}

/** Received answers by the ids of the given questions, for knock-out rules; an echo that matches none is left out. */
export function answersOf(questions: readonly Question[], echoes: readonly EchoedAnswer[]): Answers {
  const answers = new Map<string, string | readonly string[]>()
  for (const echo of echoes) {
    const question = findEchoedQuestion(questions, echo)
    const answer = echo.selected ? echo.selected.map(({ value }) => value) : echo.text
    if (question && answer !== undefined) answers.set(question.id, answer)
  }
  return answers
}

/**
 * The echoes of questions that the set hides, given what is answered beside them: those need no answer, though they be
 * required (contract 3.3). An echo does not say on what its question depends (contract 4.1), so the set must.
 */
export function hiddenEchoes(questions: readonly Question[], echoes: readonly EchoedAnswer[]): Set<EchoedAnswer> {
  const visible = new Set(visibleQuestions(questions, answersOf(questions, echoes)))
  const isHidden = (question: Question | undefined) => question !== undefined && !visible.has(question)
  return new Set(echoes.filter((echo) => isHidden(findEchoedQuestion(questions, echo))))
}
