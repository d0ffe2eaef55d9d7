export {
  answersOf,
  type EchoedAnswer,
  type EchoedAnswerReading,
  findEchoedQuestion,
  hiddenEchoes,
  readEchoedAnswers,
} from './echoed-answers.ts'
export {
  applyingKnockoutRules,
  type KnockoutOperator,
  type KnockoutRule,
  type KnockoutRulesReading,
  knockoutOperators,
  knockoutRuleApplies,
  parseKnockoutRules,
} from './knockout.ts'
export { parseQuestionSet } from './parse-question-set.ts'
export { readQuestionDocument, readQuestionSet } from './read-question-set.ts'
export type {
  Answers,
  Condition,
  Option,
  Question,
  QuestionFault,
  QuestionFormat,
  QuestionSetReading,
  QuestionType,
} from './types.ts'
export { questionFormats, questionTypes } from './types.ts'
export { type AnswerFault, validateAnswers } from './validate-answers.ts'
export { visibleQuestions } from './visible-questions.ts'
