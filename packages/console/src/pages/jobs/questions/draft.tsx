import type { KnockoutOperator, KnockoutRule, Question, QuestionFormat, QuestionType } from '@gangway/wire/snagajob'

/**
 * What the builder holds. Keys tell things apart whatever is typed into them, so that conditions and knock-out rules
 * follow when an id or a value is changed.
 */
export type QuestionDraft = {
  key: number
  id: string
  type: QuestionType
  question: string
  /** Kept while the type is one without options. */
  options: OptionDraft[]
  required: boolean
  format: QuestionFormat | null
  condition: ConditionDraft | null
  rules: RuleDraft[]
}
export type OptionDraft = { key: number; value: string; label: string }
/** Keys of a question and of one of its options; null where none is chosen yet. */
export type ConditionDraft = { parent: number | null; option: number | null }
/** `options`: keys of those chosen. `texts`: what is not the value of an option. */
export type RuleDraft = { key: number; operator: KnockoutOperator; options: number[]; texts: string[] }

let lastKey = 0
export const newKey = (): number => ++lastKey

/** The first of `1`, `2`, … after the prefix that is not taken. */
function free(prefix: string, taken: readonly string[]): string {
  let n = taken.length + 1
  while (taken.includes(`${prefix}${n}`)) n++
  return `${prefix}${n}`
}

export const newOption = (others: readonly OptionDraft[]): OptionDraft => ({
  key: newKey(),
  value: free(
    '',
    others.map(({ value }) => value),
  ),
  label: '',
})

export function newQuestion(others: readonly QuestionDraft[]): QuestionDraft {
  const first = newOption([])
  return {
    ...{ key: newKey(), type: 'select', question: '', required: true, format: null, condition: null, rules: [] },
    id: free(
      'question-',
      others.map(({ id }) => id),
    ),
    options: [first, newOption([first])],
  }
}

/** Questions and rules as the builder holds them. A rule about a question that is not there is left out. */
export function draftsOf(questions: readonly Question[], rules: readonly KnockoutRule[]): QuestionDraft[] {
  const drafts: QuestionDraft[] = []
  for (const { id, type, question, options = [], required = false, format = null, condition } of questions) {
    const held = options.map((option) => ({ key: newKey(), ...option }))
    const parent = condition && drafts.find((draft) => draft.id === condition.id)
    drafts.push({
      ...{ key: newKey(), id, type, question, options: held, required, format },
      condition: condition
        ? {
            parent: parent?.key ?? null,
            option: parent?.options.find(({ value }) => value === condition.value)?.key ?? null,
          }
        : null,
      rules: rules.filter(({ questionId }) => questionId === id).map((rule) => ruleDraftOf(rule, held)),
    })
  }
  return drafts
}

function ruleDraftOf({ operator, value }: KnockoutRule, options: readonly OptionDraft[]): RuleDraft {
  const values = (value === undefined ? [] : typeof value === 'object' ? value : [value]).map(String)
  const optionOf = (text: string) => options.find((option) => option.value === text)
  return {
    ...{ key: newKey(), operator },
    options: values.flatMap((text) => optionOf(text)?.key ?? []),
    texts: values.filter((text) => !optionOf(text)),
  }
}

/** The questions as they are published; what is not finished is not valid yet. */
export function questionsOf(drafts: readonly QuestionDraft[]): Question[] {
  return drafts.map(({ id, type, question, options, required, format, condition }) => ({
    ...{ id, type, question },
    ...(type !== 'textarea' && { options: options.map(({ value, label }) => ({ value, label })) }),
    ...(required && { required }),
    ...(type === 'textarea' && format && { format }),
    ...(condition && { condition: conditionOf(condition, drafts) as Question['condition'] & object }),
  }))
}

function conditionOf({ parent, option }: ConditionDraft, drafts: readonly QuestionDraft[]) {
  const found = drafts.find(({ key }) => key === parent)
  return { id: found?.id, value: found?.options.find(({ key }) => key === option)?.value }
}

/** The rules in the order of their questions, and to which draft each of them belongs. */
export function rulesOf(drafts: readonly QuestionDraft[]): { rules: KnockoutRule[]; drafts: RuleDraft[] } {
  const pairs = drafts.flatMap((question) =>
    question.rules.map((rule) => [{ questionId: question.id, ...ruleBody(rule, question) }, rule] as const),
  )
  return { rules: pairs.map(([rule]) => rule), drafts: pairs.map(([, draft]) => draft) }
}

function ruleBody({ operator, options, texts }: RuleDraft, question: QuestionDraft) {
  if (operator === 'answered' || operator === 'not_answered') return { operator }
  const chosen = question.type === 'textarea' ? [] : question.options.filter(({ key }) => options.includes(key))
  const said = texts.map((text) => text.trim()).filter((text) => text !== '')
  const values = [...chosen.map(({ value }) => value), ...said].map((text) => {
    const isNumber = question.type === 'textarea' && question.format !== null && /^[+-]?\d+(\.\d+)?$/.test(text)
    return isNumber ? Number(text) : text
  })
  return { operator, value: values.length === 1 ? values[0]! : values }
}

/** A list with the item at one place taken to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}
