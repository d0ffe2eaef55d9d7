export { listSealed } from './list-sealed.ts'
export { replaceSealed } from './replace-sealed.ts'
