import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const takesGzip = /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i

/** `/openapi.json`, in gzip to whoever takes it: it is large, and pages of the console ask for it. */
export function mountOpenApiDocument(v1: FastifyInstance): void {
  // All routes are there once the first request comes.
  let kept: { text: string; zipped: Buffer } | undefined
  v1.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    if (!kept) {
      const text = JSON.stringify(v1.swagger())
      kept = { text, zipped: gzipSync(text) }
    }
    reply.type('application/json').header('vary', 'accept-encoding')
    if (!takesGzip.test(request.headers['accept-encoding'] ?? '')) return reply.send(kept.text)
    return reply.header('content-encoding', 'gzip').send(kept.zipped)
  })
}
