import type { Answers, Question } from './types.ts'

/**
 * The questions that are shown, given the answers so far, in order (contract 3.3, 3.4): one whose parent is hidden is
 * hidden, and a hidden question's answer shows nothing. Expects a set that was found valid; a condition on anything but
 * an earlier select question hides its question.
 */
export function visibleQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const chosen = new Map<string, readonly string[]>()
  return questions.filter((question) => {
    const { condition } = question
    if (condition && !chosen.get(condition.id)?.includes(String(condition.value))) return false
    if (question.type === 'select') chosen.set(question.id, chosenValues(answers.get(question.id)))
    return true
  })
}

/** The values chosen; none for a text, which answers a textarea only. */
export function chosenValues(answer: string | readonly string[] | undefined): readonly string[] {
  return typeof answer === 'object' ? answer : []
}
