/** The questions document as it is written: contract 3.1, with absent optional keys left out. */
export type QuestionType = 'select' | 'multiselect' | 'textarea'
export type QuestionFormat = 'integer' | 'decimal'
export type Option = { value: string; label: string }
/** Shows a question only when the earlier select question `id` has the option `value` chosen (contract 3.3). */
export type Condition = { id: string; value: string }

export type Question = {
  id: string
  type: QuestionType
  question: string
  options?: Option[]
  required?: boolean
  format?: QuestionFormat
  condition?: Condition
}

/** An applicant's answers by question id: the text of a textarea, the values of the options chosen elsewhere. */
export type Answers = ReadonlyMap<string, string | readonly string[]>

/** What is wrong or odd in a question set; `pointer` is a JSON Pointer into the document that was given. */
export type QuestionFault = { pointer: string; code: string; message: string }

export type QuestionSetReading =
  | { ok: true; questions: Question[]; warnings: QuestionFault[] }
  | { ok: false; faults: QuestionFault[]; warnings: QuestionFault[] }

export const questionTypes: readonly QuestionType[] = ['select', 'multiselect', 'textarea']
export const questionFormats: readonly QuestionFormat[] = ['integer', 'decimal']
