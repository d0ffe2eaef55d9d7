export { findMessageByOrderToken } from './find-message-by-order-token.ts'
export { findOrder } from './find-order.ts'
export { findOrderByToken } from './find-order-by-token.ts'
export { listOrders } from './list-orders.ts'
