export { changeRegistration } from './change-registration.ts'
export { createRegistration } from './create-registration.ts'
export { findRegistration } from './find-registration.ts'
export { listRegistrations } from './list-registrations.ts'
