import { parseKnockoutRules, parseQuestionSet, type QuestionFault } from '@gangway/wire/snagajob'
import type { Problem } from '../../../api/problem.tsx'
import { type QuestionDraft, questionsOf, type RuleDraft, rulesOf } from './draft.tsx'

/** What is wrong in the builder. */
export type BuilderFaults = {
  /** In the question at this place, by a pointer within it (`/options/0/label`); without one, whether anything is. */
  at: (index: number, pointer: string) => string | undefined
  /** In a rule. */
  ofRule: (rule: RuleDraft) => string | undefined
  /** Places of the questions that cannot be asked as they are. */
  unfinished: ReadonlySet<number>
  /** Every one, as a sentence, with the question's place. */
  all: readonly { index: number; message: string }[]
  /** Rules that mean something. */
  isSound: (rule: RuleDraft) => boolean
}

/** What is only not there yet: no fault in the eyes of somebody who is still typing. */
const unfinishedCodes = new Set([
  ...['id_missing', 'question_missing', 'options_empty', 'option_label_missing', 'option_value_empty'],
  ...['value_missing', 'value_not_a_number'],
])

const inOurWords: Record<string, string> = {
  id_missing: 'Each question needs an id',
  question_missing: 'What is asked?',
  options_empty: 'There must be an option to choose',
  option_label_missing: 'What does the applicant read?',
  option_value_empty: 'An option needs a value',
  condition_malformed: 'Choose the question and the answer that it depends on',
  condition_forward: 'The question it depends on must come earlier: move one of them',
  condition_parent_type: 'Only a question with one choice can be depended on',
  value_missing: 'Say which answer',
  value_not_a_number: 'Say which number',
  value_unknown: 'The question has no such option any more',
}

const wordsOf = ({ code, message }: QuestionFault): string => inOurWords[code] ?? message

const indexOf = (pointer: string): number => Number(pointer.split('/')[1])

/** Looks at everything by the rules that the gateway goes by. `tried`: somebody wanted to save, so all of it counts. */
export function findFaults(
  drafts: readonly QuestionDraft[],
  tried: boolean,
  problems: { questions: Problem | null; rules: Problem | null },
): BuilderFaults {
  const questions = questionsOf(drafts)
  const set = parseQuestionSet(questions)
  const found = set.ok ? [] : set.faults
  const isTyping = ({ code, pointer }: QuestionFault) => {
    if (code !== 'condition_malformed') return unfinishedCodes.has(code)
    const condition = drafts[indexOf(pointer)]?.condition
    return condition?.parent === null || condition?.option === null
  }
  const shown = found.filter((fault) => tried || !isTyping(fault))

  const { rules, drafts: ruleDrafts } = rulesOf(drafts)
  const reading = parseKnockoutRules(rules, questions)
  const ruleFaults = reading.ok ? [] : reading.faults
  const shownOfRules = ruleFaults.filter((fault) => tried || !isTyping(fault))
  const questionOf = (rule: RuleDraft | undefined) =>
    drafts.findIndex((draft) => draft.rules.some((own) => own === rule))

  return {
    at(index, pointer) {
      const here = `/${index}${pointer}`
      const own = shown.filter((fault) => fault.pointer === here).map(wordsOf)
      return own.length > 0 ? own.join('. ') : problems.questions?.at(here)
    },
    ofRule(rule) {
      const index = ruleDrafts.indexOf(rule)
      const own = shownOfRules.filter(({ pointer }) => indexOf(pointer) === index).map(wordsOf)
      const told = problems.rules?.faults.filter(({ pointer }) => indexOf(pointer) === index) ?? []
      return [...own, ...(own.length > 0 ? [] : told.map(({ message }) => message))].join('. ') || undefined
    },
    unfinished: new Set(found.map(({ pointer }) => indexOf(pointer))),
    all: [
      ...found.map((fault) => ({ index: indexOf(fault.pointer), message: wordsOf(fault) })),
      ...ruleFaults.map((fault) => ({
        index: questionOf(ruleDrafts[indexOf(fault.pointer)]),
        message: `knock-out rule: ${wordsOf(fault)}`,
      })),
    ],
    isSound: (rule) => !ruleFaults.some(({ pointer }) => indexOf(pointer) === ruleDrafts.indexOf(rule)),
  }
}
