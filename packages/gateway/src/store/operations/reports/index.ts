export { takeReport } from './take-report.ts'
