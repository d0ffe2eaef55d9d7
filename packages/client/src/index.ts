export { type ClientOptions, createClient, type GangwayClient } from './client.ts'
export type { ReadEventsOptions } from './events.ts'
export type { components, operations, paths } from './generated/schema.ts'
export type { ListItem, ListPath, ListQuery } from './list.ts'
export { GangwayError, orThrow, type ProblemCode } from './problem.ts'
export {
  type EventData,
  type EventRecord,
  type EventType,
  type ThinData,
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  WebhookVerificationError,
} from './webhook.ts'
