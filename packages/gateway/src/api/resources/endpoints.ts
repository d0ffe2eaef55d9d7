import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Id } from '../../model/schemas.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { endpointRecord } from '../../store/operations/endpoints/endpoint-record.ts'
import { checkDestination } from '../check-destination.ts'
import { Endpoint, EndpointChange, EndpointWithSecret, NewEndpoint } from '../schemas/outbox.ts'
import type { Resource } from './index.ts'

export const endpoints: Resource = (route, deps) => {
  const { store, webhooks } = deps
  const tag = 'Events'
  type Row = Awaited<ReturnType<typeof store.findEndpoint>>

  const sealSecret = (tenant: string, id: string) =>
    deps.secretBox.seal(webhooks.newSecret(), sealingContext('endpoint', tenant, id))
  const withSecret = (row: Row) => ({
    ...endpointRecord(row),
    secret: deps.secretBox.open(row.secret, sealingContext('endpoint', row.tenant, row.id)),
  })

  route({
    method: 'POST',
    path: '/endpoints',
    name: 'createEndpoint',
    tag,
    summary: 'Create an endpoint',
    description: 'Webhooks are signed by Standard Webhooks, with the secret that this answer shows once.',
    scope: 'write',
    body: NewEndpoint,
    answer: { status: 201, description: 'The endpoint, with its secret.', schema: EndpointWithSecret },
    async handler({ tenant, body, idempotency }) {
      await checkDestination(deps, tenant, body)
      const id = deps.ids.newId('endpoint')
      const args = {
        id,
        url: body.url,
        eventTypes: body.eventTypes ?? null,
        connectionIds: body.connectionIds ?? null,
        payload: body.payload,
        secret: sealSecret(tenant, id),
        now: deps.now(),
      }
      return withSecret(await store.createEndpoint(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/endpoints',
    name: 'listEndpoints',
    tag,
    summary: 'List endpoints',
    scope: 'read_redacted',
    query: Type.Object(pageParameters),
    answer: { status: 200, description: 'Endpoints, newest first.', schema: listOf(Endpoint) },
    async handler({ tenant, query }) {
      const rows = await store.listEndpoints(tenant, { page: readPage('endpoints', tenant, query) })
      return presentPage('endpoints', tenant, rows, endpointRecord)
    },
  })

  route({
    method: 'GET',
    path: '/endpoints/:id',
    name: 'readEndpoint',
    tag,
    summary: 'Read an endpoint',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The endpoint.', schema: Endpoint },
    handler: async ({ tenant, params }) => endpointRecord(await store.findEndpoint(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/endpoints/:id',
    name: 'changeEndpoint',
    tag,
    summary: 'Change an endpoint',
    description: 'A merge patch (RFC 7396). Deliveries to a disabled endpoint are held; they go on once it is enabled.',
    scope: 'write',
    body: EndpointChange,
    answer: { status: 200, description: 'The endpoint as it is now.', schema: Endpoint },
    async handler({ tenant, params, body }) {
      await checkDestination(deps, tenant, body)
      return endpointRecord(await store.changeEndpoint(tenant, { ...body, id: params.id!, now: deps.now() }))
    },
  })

  route({
    method: 'DELETE',
    path: '/endpoints/:id',
    name: 'deleteEndpoint',
    tag,
    summary: 'Delete an endpoint',
    description: 'What was on its way to it is dead.',
    scope: 'write',
    answer: { status: 204, description: 'It is gone.' },
    handler: ({ tenant, params }) => store.deleteEndpoint(tenant, { id: params.id!, now: deps.now() }),
  })

  route({
    method: 'POST',
    path: '/endpoints/:id/rotate-secret',
    name: 'rotateEndpointSecret',
    tag,
    summary: "Replace an endpoint's secret",
    description: 'For 24 hours webhooks are signed with the secret before too.',
    scope: 'write',
    answer: { status: 200, description: 'The endpoint, with its new secret.', schema: EndpointWithSecret },
    async handler({ tenant, params, idempotency }) {
      const id = params.id!
      const args = { id, secret: sealSecret(tenant, id), now: deps.now() }
      return withSecret(await store.rotateEndpointSecret(tenant, args, idempotency))
    },
  })

  route({
    method: 'POST',
    path: '/endpoints/:id/test',
    name: 'testEndpoint',
    tag,
    summary: 'Send an endpoint a test event',
    scope: 'write',
    answer: {
      status: 200,
      description: 'An `endpoint.test` event is on its way.',
      schema: Type.Object({ eventId: Id('evt'), deliveryId: Id('dlv') }),
    },
    handler: ({ tenant, params, idempotency }) =>
      store.testEndpoint(tenant, { id: params.id!, now: deps.now() }, idempotency),
  })
}
