import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { problemsHtml } from './problems-page.ts'

/** Nothing from another origin, no script or style inside a page: what the pages need is served beside them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The API reference at `/docs`, drawn from the OpenAPI document, and the list of error codes at `/docs/errors`. */
export async function docsPage(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
  })
  const page = problemsHtml()
  app.get('/docs/errors', { schema: { hide: true } }, async (_request, reply) => {
    return reply.type('text/html; charset=utf-8').send(page)
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    logo: null as never,
    theme: { title: 'Gangway API' },
    uiConfig: { layout: 'BaseLayout', deepLinking: true, docExpansion: 'none', displayOperationId: true, filter: true },
  })
}
