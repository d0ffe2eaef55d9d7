import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { components } from './generated/schema.ts'

export { WebhookVerificationError }

type Schemas = components['schemas']

export type EventType = Schemas['Event']['type']

/** What an event of each type tells: the record as it was then. A thin endpoint gets `ThinData` instead. */
export interface EventData {
  'application.received': Schemas['Application']
  'application.updated': Schemas['Application']
  'assessment_order.received': Schemas['AssessmentOrder']
  'assessment_order.updated': Schemas['AssessmentOrder']
  'connection.created': Schemas['Connection']
  'connection.disabled': Schemas['Connection']
  'connection.disconnected': Schemas['Connection']
  'click.received': Record<string, unknown>
  'report.delivered': Record<string, unknown>
  'report.failed': Record<string, unknown>
  'endpoint.disabled': Schemas['Endpoint']
  'endpoint.test': Schemas['Endpoint']
  'message.rejected': { connectionId?: string; platform: string; reason: string; count: number }
}

/** What a thin endpoint is sent in place of the record. */
export interface ThinData {
  id?: string
  connectionId?: string
}

/** An event by its type: after `if (event.type === 'application.received')`, `event.data` is an application. */
export type Typed<Event extends { type: EventType; data?: unknown }> = {
  [Type in EventType]: Omit<Event, 'type' | 'data'> & { type: Type; data: EventData[Type] }
}[EventType]

/** An event as it is read by cursor. */
export type EventRecord = Typed<Schemas['Event']>

/** A webhook that was verified. `id` is the event's: the same on every try and replay, so what makes a repeat known. */
export type WebhookEvent = Typed<{ id: string; type: EventType; timestamp: string; data: unknown }>

/** Headers as Node's servers or `fetch` hand them over. */
export type WebhookHeaders = Headers | Record<string, string | readonly string[] | undefined>

/**
 * Verifies a webhook by the endpoint's secret (`whsec_…`) and answers its event. `body` is the raw body, as it came: not
 * parsed and written anew. Throws `WebhookVerificationError` where the signature is wrong or older or newer than five
 * minutes. The type of `data` is that of a full endpoint.
 */
export function verifyWebhook(secret: string, headers: WebhookHeaders, body: string | Uint8Array): WebhookEvent {
  const header = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const id = header('webhook-id')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const signed = {
    'webhook-id': id,
    'webhook-timestamp': header('webhook-timestamp'),
    'webhook-signature': header('webhook-signature'),
  }
  const event = new Webhook(secret).verify(text, signed) as Omit<WebhookEvent, 'id'>
  return { ...event, id } as WebhookEvent
}
