import { hiddenEchoes, isEmpty, type Question, readEchoedAnswers } from '@gangway/wire/snagajob'
import type { Answer, Flag } from '../../model/index.ts'
import { cleanJson } from '../clean-json.ts'
import { sameJson } from '../same-json.ts'
import type { Path, TracingReader } from '../tracing-reader.ts'
import { withAnyValue } from '../with-values.ts'
import { listEntries } from './list-entries.ts'

/** Longer lists are cut: checking answers costs their product, and a hostile application is not to cost more. */
const maxOptions = 10_000
const maxSelected = 100

/**
 * Answers, each with the question as it was echoed: the applicant may have seen an older set than is published now
 * (contract 3.6). One that does not fit its own question sets a flag; that a required question was left out does not
 * where `published`, the questions of the job as far as they are known, hide it.
 */
export function mapAnswers(read: TracingReader, flags: Set<Flag>, published: readonly Question[]): Answer[] {
  const answers: Answer[] = []
  const echoes = listEntries(read, ['questionsAndAnswers']).map(({ path, value }) => {
    const { value: clean, note } = cleanJson(shortened(value))
    return { path, note, ...readEchoedAnswers([clean])[0]! }
  })
  const hidden = hiddenEchoes(
    published,
    echoes.map(({ answer }) => answer),
  )
  for (const { path, note, answer: echo, faults } of echoes) {
    if (faults.some(({ code }) => code !== 'required' || !hidden.has(echo))) flags.add('answers_invalid')
    const { sourceType: sourceValue, ...known } = echo
    const answer = withAnyValue<Answer>(sourceValue === undefined ? known : { ...known, sourceValue })
    if (answer) {
      if (read.traced) tell(read, path, `answers[${answers.length}]`, answer, note)
      answers.push(answer)
    } else {
      read.mark(path, null, 'dropped', 'says neither a question nor an answer')
    }
  }
  return answers
}

function shortened(entry: unknown): unknown {
  if (!isObject(entry)) return entry
  const { question, answer } = entry
  return {
    question: isObject(question) ? { ...question, options: cut(question.options, maxOptions) } : question,
    answer: isObject(answer)
      ? { ...answer, selectedAnswers: cut(answer.selectedAnswers, maxSelected) }
      : cut(answer, maxSelected),
  }
}

function cut(list: unknown, length: number): unknown {
  return Array.isArray(list) ? list.slice(0, length) : list
}

/** Says of each documented member what became of it; the others are left to the trace's end. */
function tell(read: TracingReader, path: Path, to: string, answer: Answer, note: string | undefined): void {
  const told = (at: Path, member: keyof Answer) => {
    const raw = read.raw(at)
    const value = answer[member]
    if (value === undefined) read.mark(at, null, 'dropped', isEmpty(raw) ? 'no value' : 'is not what is documented')
    else if (sameJson(raw, value)) read.mark(at, `${to}.${member}`, 'kept')
    else read.mark(at, `${to}.${member}`, 'coerced', note ?? 'is not quite what is documented')
  }
  const question = [...path, 'question']
  if (isObject(read.raw(question))) {
    told([...question, 'id'], 'questionId')
    told([...question, 'question'], 'question')
    told([...question, 'type'], answer.sourceValue === undefined ? 'type' : 'sourceValue')
    told([...question, 'required'], 'required')
    told([...question, 'options'], 'options')
  } else {
    told(question, 'question')
  }
  const given = [...path, 'answer']
  if (isObject(read.raw(given))) {
    told([...given, 'selectedAnswers'], 'selected')
    told([...given, 'answerText'], 'text')
  } else {
    told(given, Array.isArray(read.raw(given)) ? 'selected' : 'text')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
