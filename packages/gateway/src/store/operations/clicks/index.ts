export { listClicks } from './list-clicks.ts'
export { saveClicks } from './save-clicks.ts'
export { tellCompletions } from './tell-completions.ts'
