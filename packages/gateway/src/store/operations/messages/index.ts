export { acceptMessages } from './accept-messages.ts'
export { leaseMessages } from './lease-messages.ts'
