export { saveProjections } from './save-projections.ts'
