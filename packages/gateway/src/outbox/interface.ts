/** What the outbox shows of itself to those who send by it. */

export type { ClaimedItem, DeathReason } from '../store/operations/outbox/item.ts'
export { attemptDetail, keptBodyBytes } from './attempt-detail.ts'
export type { HttpClient, HttpRequest, StreamedBody } from './http/client.ts'
export { type HttpOutcome, headerValue } from './http/outcome.ts'
export { type KeptRequest, keptRequest, mask } from './kept-request.ts'
export type { AttemptDetail, ItemKind, TryContext, TryOutcome } from './kinds.ts'
export type { Mailer } from './mail.ts'
export { parseRetryAfter } from './retry-after.ts'
export { webhookHeaders } from './standard-webhooks.ts'
