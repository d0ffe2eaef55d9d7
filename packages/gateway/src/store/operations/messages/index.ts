export { acceptMessages } from './accept-messages.ts'
export { findMessageBody } from './find-message-body.ts'
export { leaseMessages } from './lease-messages.ts'
