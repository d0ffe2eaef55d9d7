export { noteDetail } from './note-detail.ts'
export { readDetail } from './read-detail.ts'
