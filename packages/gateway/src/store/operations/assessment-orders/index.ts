export { findMessageByOrderToken } from './find-message-by-order-token.ts'
export { findOrderByToken } from './find-order-by-token.ts'
