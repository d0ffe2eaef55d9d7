import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id } from '../../model/schemas.ts'
import { presentPlatformCall } from '../../store/records/outbox-item.ts'
import { PlatformCall, PlatformCallStatus } from '../schemas/outbox.ts'
import type { Resource } from './index.ts'

export const platformCalls: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Outbox'

  route({
    method: 'GET',
    path: '/platform-calls',
    name: 'listPlatformCalls',
    tag,
    summary: 'List calls to platforms',
    scope: 'read_redacted',
    query: Type.Object({
      ...pageParameters,
      connectionId: Type.Optional(Id('con')),
      recordId: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      messageId: Type.Optional(Id('msg')),
      kind: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      status: Type.Optional(PlatformCallStatus),
    }),
    answer: { status: 200, description: 'Calls with their attempts, newest first.', schema: listOf(PlatformCall) },
    async handler({ tenant, query }) {
      const { limit: _, cursor: __, ...filter } = query
      const { items, next } = await store.listPlatformCalls(tenant, {
        ...filter,
        page: readPage('platform-calls', tenant, query),
      })
      return presentPage('platform-calls', tenant, { rows: items, next }, presentPlatformCall)
    },
  })

  route({
    method: 'GET',
    path: '/platform-calls/:id',
    name: 'readPlatformCall',
    tag,
    summary: 'Read a call to a platform',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The call with its attempts.', schema: PlatformCall },
    handler: async ({ tenant, params }) =>
      presentPlatformCall(await store.findPlatformCall(tenant, { id: params.id! })),
  })

  route({
    method: 'POST',
    path: '/platform-calls/:id/retry',
    name: 'retryPlatformCall',
    tag,
    summary: 'Make a call to a platform again',
    description:
      'At once, whatever became of it; not where a newer call has replaced it, nor a report that was delivered or is presumed to be: its address takes one call.',
    scope: 'write',
    problems: ['invalid_state', 'erased'],
    answer: { status: 200, description: 'The call as it is now.', schema: PlatformCall },
    handler: async ({ tenant, params, idempotency }) =>
      presentPlatformCall(await store.retryPlatformCall(tenant, { id: params.id!, now: deps.now() }, idempotency)),
  })
}
