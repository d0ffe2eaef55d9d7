import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { presentCallout } from '../../store/records/callout.ts'
import { checkDestination } from '../check-destination.ts'
import { Callout, CalloutChange, CalloutKindName, CalloutWithSecret, NewCallout } from '../schemas/callout.ts'
import type { Resource } from './index.ts'

export const callouts: Resource = (route, deps) => {
  const { store, webhooks } = deps
  const tag = 'Callouts'

  route({
    method: 'POST',
    path: '/callouts',
    name: 'createCallout',
    tag,
    summary: 'Create a callout',
    description:
      'A question that your system answers at once, while a platform waits. It is signed as a webhook is, with the secret that this answer shows once.',
    scope: 'write',
    body: NewCallout,
    answer: { status: 201, description: 'The callout, with its secret.', schema: CalloutWithSecret },
    async handler({ tenant, body, idempotency }) {
      await checkDestination(deps, tenant, body)
      const id = deps.ids.newId('callout')
      const args = {
        id,
        kind: body.kind,
        connectionIds: body.connectionIds ?? null,
        url: body.url,
        timeoutMs: body.timeoutMs,
        secret: deps.secretBox.seal(webhooks.newSecret(), sealingContext('callout', tenant, id)),
        now: deps.now(),
      }
      const row = await store.createCallout(tenant, args, idempotency)
      const secret = deps.secretBox.open(row.secret, sealingContext('callout', tenant, row.id))
      return { ...presentCallout(row), secret }
    },
  })

  route({
    method: 'GET',
    path: '/callouts',
    name: 'listCallouts',
    tag,
    summary: 'List callouts',
    scope: 'read_redacted',
    query: Type.Object({ ...pageParameters, kind: Type.Optional(CalloutKindName) }),
    answer: { status: 200, description: 'Callouts, newest first.', schema: listOf(Callout) },
    async handler({ tenant, query }) {
      const rows = await store.listCallouts(tenant, { page: readPage('callouts', tenant, query), kind: query.kind })
      return presentPage('callouts', tenant, rows, presentCallout)
    },
  })

  route({
    method: 'GET',
    path: '/callouts/:id',
    name: 'readCallout',
    tag,
    summary: 'Read a callout',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The callout.', schema: Callout },
    handler: async ({ tenant, params }) => presentCallout(await store.findCallout(tenant, { id: params.id! })),
  })

  route({
    method: 'PATCH',
    path: '/callouts/:id',
    name: 'changeCallout',
    tag,
    summary: 'Change a callout',
    description: 'A merge patch (RFC 7396). The kind never changes. With another `url`, old answers are forgotten.',
    scope: 'write',
    body: CalloutChange,
    answer: { status: 200, description: 'The callout as it is now.', schema: Callout },
    async handler({ tenant, params, body }) {
      await checkDestination(deps, tenant, body)
      return presentCallout(await store.changeCallout(tenant, { ...body, id: params.id!, now: deps.now() }))
    },
  })

  route({
    method: 'DELETE',
    path: '/callouts/:id',
    name: 'deleteCallout',
    tag,
    summary: 'Delete a callout',
    description: 'Packages that it has named can still be ordered, because platforms keep their ids.',
    scope: 'write',
    answer: { status: 204, description: 'It is gone.' },
    handler: ({ tenant, params }) => store.deleteCallout(tenant, { id: params.id! }),
  })
}
