import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id } from '../../model/schemas.ts'
import { presentDelivery } from '../../store/records/outbox-item.ts'
import { Delivery, DeliveryStatus, EventTypeName } from '../schemas/outbox.ts'
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
    answer: { status: 200, description: 'The delivery with its attempts.', schema: Delivery },
    handler: async ({ tenant, params }) => presentDelivery(await store.findDelivery(tenant, { id: params.id! })),
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
