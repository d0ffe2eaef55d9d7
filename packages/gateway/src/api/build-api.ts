import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { parseJsonBody } from '../model/json-body.ts'
import { Problem } from '../model/problems.ts'
import { createDefineRoute } from './define-route.ts'
import type { ApiDeps } from './deps.ts'
import { docsPage } from './docs-page.ts'
import { watchMethods } from './method-not-allowed.ts'
import { openApiOptions } from './openapi.ts'
import { mountOpenApiDocument } from './openapi-document.ts'
import { answerError, asProblem, sendProblem } from './problem-response.ts'
import { mountProviderSignIn } from './provider-sign-in.ts'
import { resources } from './resources/index.ts'

/** Larger than any record that a person or program would write by hand. */
const bodyLimit = 1024 * 1024

/**
 * The plugin that adds `/v1` and `/docs` to a server. Its body parsers and error answers hold for these routes alone, so
 * that others on the same server may take raw streams and answer in their own shape.
 */
export function createApi(deps: ApiDeps): FastifyPluginAsync {
  return async (app) => {
    await app.register(swagger, openApiOptions())
    await app.register((v1) => addRoutes(v1, deps), { prefix: '/v1' })
    await app.register(docsPage)
  }
}

async function addRoutes(v1: FastifyInstance, deps: ApiDeps): Promise<void> {
  v1.removeAllContentTypeParsers()
  v1.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit },
    async (_request: unknown, body: Buffer) => parseJsonBody(body),
  )
  v1.addHook('preParsing', async ({ headers }) => refuseEncoded(headers['content-encoding']))
  v1.setErrorHandler(answerError)
  v1.setNotFoundHandler((_request, reply) => sendProblem(reply, new Problem('route_not_found')))
  // Routes check what they are sent themselves; their schemas stand here for the OpenAPI document.
  v1.setValidatorCompiler(() => () => true)
  v1.setSerializerCompiler(() => JSON.stringify)
  v1.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
  })
  const refuseOtherMethods = watchMethods(v1, v1.prefix)
  mountOpenApiDocument(v1)
  const route = createDefineRoute(v1, deps)
  mountProviderSignIn(v1, deps)
  for (const resource of resources) resource(route, deps)
  for (const platform of Object.values(deps.platforms)) platform.routes?.(route)
  refuseOtherMethods()
}

/** Bodies are small, and are read as they come: what is compressed would only look like broken JSON. */
function refuseEncoded(encoding = 'identity'): void {
  if (encoding.trim().toLowerCase() === 'identity') return
  const headers = { 'accept-encoding': 'identity' }
  throw new Problem('unsupported_media_type', 'Send the body as it is, without Content-Encoding', { headers })
}

/**
 * What the server answers to a request that Fastify refuses before it reaches any route (a URL that cannot be decoded):
 * a problem below `/v1`, else null, for others to answer.
 */
export function frameworkProblem(error: unknown, url: string): Problem | null {
  return url.startsWith('/v1/') ? asProblem(error) : null
}
