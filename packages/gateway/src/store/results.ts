/** What the store shows of assessment orders' results, for the platform that is told of them. */
export type { ShownAttachment } from './operations/attachments/attachment-view.ts'
export type { ResultWork } from './operations/order-results/result-work.ts'
export { type AssessmentOrderRecord, presentOrder } from './records/assessment-order.ts'
export { type AttachmentRecord, presentAttachment } from './records/attachment.ts'
