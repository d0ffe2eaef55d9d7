import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id } from '../../model/schemas.ts'
import { thinData, webhookBody } from '../../model/webhook-body.ts'
import type { StoreOperations } from '../../store/interface.ts'
import { presentDelivery } from '../../store/records/outbox-item.ts'
import { Delivery, DeliveryStatus, EventTypeName, ReadDelivery } from '../schemas/outbox.ts'
import type { Resource } from './index.ts'

export const deliveries: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Outbox'

  route({
    method: 'GET',
    path: '/deliveries',
    name: 'listDeliveries',
    tag,
    summary: 'List deliveries',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      endpointId: Type.Optional(Id('end')),
      eventId: Type.Optional(Id('evt')),
      eventType: Type.Optional(EventTypeName),
      recordId: Type.Optional(
        Type.String({ minLength: 1, maxLength: 100, description: 'Whose event is about this record.' }),
      ),
      messageId: Type.Optional(Id('msg')),
      status: Type.Optional(DeliveryStatus),
    }),
    answer: { status: 200, description: 'Deliveries with their attempts, newest first.', schema: listOf(Delivery) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...filter } = query
      const { items, next } = await store.listDeliveries(tenant, {
        ...filter,
        page: readPage('deliveries', tenant, query),
      })
      return presentPage('deliveries', tenant, { rows: items, next }, presentDelivery)
    },
  })

  route({
    method: 'GET',
    path: '/deliveries/:id',
    name: 'readDelivery',
    tag,
    summary: 'Read a delivery',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The delivery with its attempts, and what is sent.', schema: ReadDelivery },
    async handler({ tenant, params }) {
      const id = params.id!
      const delivery = presentDelivery(await store.findDelivery(tenant, { id }))
      const sent = await store.findSentWebhook(tenant, { id })
      return { ...delivery, ...(sent && { request: requestOf(sent, delivery.attempts.at(-1)?.startedAt) }) }
    },
  })

  route({
    method: 'POST',
    path: '/deliveries/:id/retry',
    name: 'retryDelivery',
    tag,
    summary: 'Send a delivery again',
    description: 'At once, whatever became of it, with all its tries before it.',
    scope: 'write',
    problems: ['invalid_state', 'erased'],
    answer: { status: 200, description: 'The delivery as it is now.', schema: Delivery },
    handler: async ({ tenant, params, idempotency }) =>
      presentDelivery(await store.retryDelivery(tenant, { id: params.id!, now: deps.now() }, idempotency)),
  })
}

type Sent = NonNullable<Awaited<ReturnType<StoreOperations['findSentWebhook']>>>

/** The request of the last try, with the endpoint as it is now. Its signature would let its reader send it. */
function requestOf(sent: Sent, lastTry: string | undefined) {
  const data = sent.payload === 'thin' ? thinData(sent.recordId, sent.connectionId) : sent.data
  const timestamp = lastTry === undefined ? '***' : String(Math.floor(Date.parse(lastTry) / 1000))
  return {
    method: 'POST',
    url: sent.url,
    headers: [
      ['content-type', 'application/json'],
      ['webhook-id', sent.eventId],
      ['webhook-timestamp', timestamp],
      ['webhook-signature', 'v1,***'],
    ],
    body: webhookBody(sent.type, sent.timestamp, data),
  }
}
