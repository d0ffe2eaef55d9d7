import { isObject, member } from '../json.ts'
import { type Problem, problem, step } from './problems.ts'
import { readOptions } from './read-options.ts'
import { type Condition, type Question, questionFormats, questionTypes } from './types.ts'

const knownKeys = new Set(['id', 'type', 'question', 'options', 'required', 'format', 'condition'])

export type QuestionReading = {
  /** Null when a problem of grade `unusable` was found. */
  question: Question | null
  /** The id as far as it could be read, to know what a condition on an unusable question refers to. */
  id: string | null
  required: boolean
  pointer: string
  problems: Problem[]
}

/** Reads one question of either document; null stands for absent throughout. Conditions are only read, not followed. */
export function readQuestion(value: unknown, pointer: string): QuestionReading {
  const problems: Problem[] = []
  const report = (...args: Parameters<typeof problem>) => void problems.push(problem(...args))
  if (!isObject(value)) {
    report('unusable', pointer, 'question_not_an_object', 'a question is an object')
    return { question: null, id: null, required: false, pointer, problems }
  }
  for (const key of Object.keys(value)) {
    if (!knownKeys.has(key)) report('noted', step(pointer, key), 'key_unknown', 'no such key; it is left out')
  }
  const id = requiredText(value, 'id', pointer, problems)
  const text = requiredText(value, 'question', pointer, problems)
  const type = questionTypes.find((known) => known === member(value, 'type'))
  if (type === undefined) {
    report('unusable', step(pointer, 'type'), 'type_unknown', 'the type is select, multiselect or textarea')
  }
  const required = member(value, 'required')
  if (required !== undefined && typeof required !== 'boolean') {
    report('invalid', step(pointer, 'required'), 'required_not_boolean', 'required is true or false')
  }
  const question: Partial<Question> = {}
  if (type === 'textarea') {
    if (member(value, 'options') !== undefined) {
      report('noted', step(pointer, 'options'), 'options_ignored', 'a textarea has no options; they are left out')
    }
    readFormat(value, pointer, question, problems)
  } else if (type !== undefined) {
    question.options = readOptions(member(value, 'options'), step(pointer, 'options'), problems)
    if (member(value, 'format') !== undefined) {
      report('noted', step(pointer, 'format'), 'format_ignored', 'only a textarea has a format; it is left out')
    }
  }
  const condition = readCondition(member(value, 'condition'), step(pointer, 'condition'), problems)
  const reading = { id, required: required === true, pointer, problems }
  if (id === null || text === null || type === undefined || problems.some(({ grade }) => grade === 'unusable')) {
    return { ...reading, question: null }
  }
  if (typeof required === 'boolean') question.required = required
  if (condition !== undefined) question.condition = condition
  return { ...reading, question: { id, type, question: text, ...question } }
}

function requiredText(value: object, key: string, pointer: string, problems: Problem[]): string | null {
  const found = member(value, key)
  if (typeof found === 'number') {
    problems.push(problem('coerced', step(pointer, key), `${key}_not_text`, `${key} is a text; a number was given`))
    return String(found)
  }
  if (typeof found === 'string' && found.trim() !== '') return found
  problems.push(
    problem('unusable', step(pointer, key), `${key}_missing`, `${key} is required, a text that is not empty`),
  )
  return null
}

function readFormat(value: object, pointer: string, question: Partial<Question>, problems: Problem[]): void {
  const given = member(value, 'format')
  if (given === undefined) return
  const format = questionFormats.find((known) => known === given)
  if (format !== undefined) question.format = format
  else problems.push(problem('unusable', step(pointer, 'format'), 'format_unknown', 'the format is integer or decimal'))
}

function readCondition(value: unknown, pointer: string, problems: Problem[]): Condition | undefined {
  if (value === undefined) return undefined
  const id = isObject(value) ? member(value, 'id') : undefined
  const wanted = isObject(value) ? member(value, 'value') : undefined
  if (typeof id !== 'string' || (typeof wanted !== 'string' && typeof wanted !== 'number')) {
    problems.push(problem('invalid', pointer, 'condition_malformed', 'a condition is {id, value} of an earlier option'))
    return undefined
  }
  if (typeof wanted === 'number') {
    problems.push(problem('noted', step(pointer, 'value'), 'condition_value_number', 'taken as text, as options are'))
  }
  return { id, value: String(wanted) }
}
