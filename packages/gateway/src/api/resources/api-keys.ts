import Type from 'typebox'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { sealingContext } from '../../secrets/contexts.ts'
import { hashToken } from '../../secrets/hash-token.ts'
import { presentApiKey } from '../../store/records/api-key.ts'
import { ApiKey, CreatedApiKey, NewApiKey } from '../schemas/api-key.ts'
import type { Resource } from './index.ts'

/** What our keys start with, so that a leaked one can be recognised. */
const prefix = 'gwk_'

export const apiKeys: Resource = (route, deps) => {
  const { store } = deps

  route({
    method: 'POST',
    path: '/api-keys',
    name: 'createApiKey',
    tag: 'Administration',
    summary: 'Create an API key',
    description: 'The key is shown once, in this answer, and kept as a hash.',
    scope: 'admin',
    body: NewApiKey,
    answer: { status: 201, description: 'The key.', schema: CreatedApiKey },
    async handler({ tenant, body, idempotency }) {
      const id = deps.ids.newId('apiKey')
      const key = prefix + Buffer.from(deps.random(32)).toString('base64url')
      const sealedKey = deps.secretBox.seal(key, sealingContext('api_key', tenant, id))
      const args = { id, name: body.name, scope: body.scope, hash: hashToken(key), sealedKey, now: deps.now() }
      const created = await store.createApiKey(tenant, args, idempotency)
      const context = sealingContext('api_key', tenant, created.row.id)
      return { ...presentApiKey(created.row), key: deps.secretBox.open(created.sealedKey, context) }
    },
  })

  route({
    method: 'GET',
    path: '/api-keys',
    name: 'listApiKeys',
    tag: 'Administration',
    summary: 'List API keys',
    scope: 'admin',
    query: Type.Object({
      ...pageParameters,
      revoked: Type.Optional(Type.Boolean({ description: 'Whether revoked keys are listed too.' })),
    }),
    answer: { status: 200, description: 'Keys, newest first.', schema: listOf(ApiKey) },
    async handler({ tenant, query }) {
      const rows = await store.listApiKeys(tenant, {
        page: readPage('api-keys', tenant, query),
        revoked: query.revoked,
      })
      return presentPage('api-keys', tenant, rows, presentApiKey)
    },
  })

  route({
    method: 'GET',
    path: '/api-keys/:id',
    name: 'readApiKey',
    tag: 'Administration',
    summary: 'Read an API key',
    scope: 'admin',
    answer: { status: 200, description: 'What the key may do.', schema: ApiKey },
    handler: async ({ tenant, params }) => presentApiKey(await store.readApiKey(tenant, { id: params.id! })),
  })

  route({
    method: 'DELETE',
    path: '/api-keys/:id',
    name: 'revokeApiKey',
    tag: 'Administration',
    summary: 'Revoke an API key',
    scope: 'admin',
    answer: { status: 204, description: 'The key is of no use any more.' },
    handler: ({ tenant, params }) => store.revokeApiKey(tenant, { id: params.id!, now: deps.now() }),
  })
}
