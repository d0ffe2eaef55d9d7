export { recallAnswer } from './recall-answer.ts'
export { rememberAnswer } from './remember-answer.ts'
