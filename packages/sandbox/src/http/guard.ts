import type { FastifyInstance } from 'fastify'
import { isLoopback } from '../exchanges/outbound-url.ts'

/**
 * Keeps other web pages out: a name that somebody pointed at this machine is not answered (DNS rebinding), and what
 * changes something below `/api/<part>` only a page of the sandbox itself may ask for from within a browser.
 */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host ?? ''
    const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
    if (!isLoopback(name)) {
      return reply.code(421).send({ error: { code: 'wrong_host', message: 'The sandbox answers on loopback only.' } })
    }
    const { origin } = request.headers
    const ownPage = origin === undefined || origin === `http://${host}`
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && !ownPage && isPagesApi(request.url)) {
      return reply.code(403).send({ error: { code: 'wrong_origin', message: 'Not from another page.' } })
    }
  })
}

/** `/api/<platform>/…`, but not `/api/v1/…`, which is a platform's own address. */
function isPagesApi(url: string): boolean {
  return url.startsWith('/api/') && !/^\/api\/v\d+\//.test(url)
}
