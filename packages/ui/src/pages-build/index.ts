export { createPageAnswers, type PageAnswers } from './answers.ts'
export { type Log, type Pages, type PagesState, preparePages } from './prepare-pages.ts'
export type { PageSources } from './sources.ts'
