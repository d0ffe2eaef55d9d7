/** The assessment itself: a few questions, and what the answers are worth. */

export interface Question {
  id: string
  text: string
  options: string[]
  /** Which of the options is right. */
  right: number
}

export const quiz: Question[] = [
  {
    id: 'oil',
    text: 'The oil in the fryer begins to smoke. What do you do first?',
    options: ['Pour water on it', 'Turn off the heat', 'Carry the fryer outside'],
    right: 1,
  },
  {
    id: 'chicken',
    text: 'To what temperature inside is chicken cooked?',
    options: ['48 °C', '60 °C', '74 °C'],
    right: 2,
  },
  {
    id: 'allergy',
    text: 'A guest asks whether a soup holds celery, and you do not know. What do you say?',
    options: ['“Probably not.”', '“I will find out.”', '“Order something else.”'],
    right: 1,
  },
  {
    id: 'board',
    text: 'You have cut raw fish and need the board for salad. What do you do?',
    options: ['Take another board', 'Wipe it dry', 'Turn it over'],
    right: 0,
  },
]

/** What was chosen for each question by its id; null where a question has no answer that it offers. */
export function readAnswers(form: URLSearchParams): Record<string, number> | null {
  const answers: Record<string, number> = {}
  for (const { id, options } of quiz) {
    const chosen = options.findIndex((_, index) => form.get(id) === String(index))
    if (chosen === -1) return null
    answers[id] = chosen
  }
  return answers
}

export interface Score {
  raw: number
  min: number
  max: number
}

export function scoreOf(answers: Record<string, number>): Score {
  return { raw: quiz.filter(({ id, right }) => answers[id] === right).length, min: 0, max: quiz.length }
}

/** What a recruiter reads beside the number. */
export function labelOf({ raw, max }: Score): string {
  return raw === max ? 'Ready for the line' : raw * 2 >= max ? 'Needs a shift of training' : 'Not yet'
}
