export { beginResult } from './begin-result.ts'
export { endResult } from './end-result.ts'
export { putResult } from './put-result.ts'
export { readResultWork } from './result-work.ts'
