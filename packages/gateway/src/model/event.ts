/** The facts that the user's system hears of. */
export const eventTypes = [
  'application.received',
  'application.updated',
  'assessment_order.received',
  'assessment_order.updated',
  'connection.created',
  'connection.disabled',
  'connection.disconnected',
  'click.received',
  'report.delivered',
  'report.failed',
  'endpoint.disabled',
  'endpoint.test',
  'message.rejected',
] as const
export type EventType = (typeof eventTypes)[number]

/** Sent only to endpoints that ask for them by name: they can be many, and anybody can cause them. */
export const eventTypesOnRequest: readonly EventType[] = ['message.rejected']
