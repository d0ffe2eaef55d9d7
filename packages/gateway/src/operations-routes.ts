import type { FastifyInstance } from 'fastify'
import ipaddr from 'ipaddr.js'
import { inTime } from './store/within.ts'

/** What the routes for whoever runs the gateway are given. */
export interface OperationsDeps {
  /** Rejects while nothing can be accepted. */
  ready(): Promise<void>
  /** Whether the virus scanner can be reached; null where none is set. It keeps nothing from being accepted. */
  scannerIsUp(): boolean | null
  metrics: { text(): Promise<string>; contentType: string }
  /** Whether this `Authorization` header holds a key that may read. */
  mayRead(authorization: string | undefined): Promise<boolean>
}

/** A readiness check that takes longer than this has failed. */
const readyWithinMs = 2000

/** `/healthz`: the process is up. `/readyz`: it can accept. `/metrics`: Prometheus; over loopback without a key. */
export function mountOperations(app: FastifyInstance, deps: OperationsDeps, parts: { metrics: boolean }): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await inTime(readyWithinMs, deps.ready())
      const up = deps.scannerIsUp()
      return { status: 'ready', ...(up !== null && { scanner: up ? 'up' : 'down' }) }
    } catch {
      return reply
        .code(503)
        .header('retry-after', '1')
        .send({ status: 'not ready', detail: 'The store does not answer' })
    }
  })
  if (!parts.metrics) return
  app.get('/metrics', async (request, reply) => {
    // A proxy on this machine that nobody told us of makes everybody look local.
    const proxied =
      request.ips === undefined && ('x-forwarded-for' in request.headers || 'forwarded' in request.headers)
    const local = !proxied && ipaddr.process(request.ip).range() === 'loopback'
    if (!local && !(await deps.mayRead(request.headers.authorization))) {
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer realm="Gangway"')
        .send('An API key is needed from here.\n')
    }
    return reply.type(deps.metrics.contentType).send(await deps.metrics.text())
  })
}
