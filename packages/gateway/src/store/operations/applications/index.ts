export { changeApplicationStatus } from './change-application-status.ts'
export { findApplication } from './find-application.ts'
export { listApplications } from './list-applications.ts'
