import type { FastifyInstance, HTTPMethods, RouteOptions } from 'fastify'
import { Problem } from '../model/problems.ts'

const methods: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Watches the routes that are added to `app` from now on. The function it answers, called when all are in, makes every
 * other method of their paths answer 405 with `Allow`.
 */
export function watchMethods(app: FastifyInstance, prefix: string): () => void {
  const taken = new Map<string, Set<string>>()
  app.addHook('onRoute', (route: RouteOptions) => {
    const known = taken.get(route.url) ?? new Set()
    taken.set(route.url, known)
    for (const method of [route.method].flat()) known.add(method)
  })
  return () => {
    for (const [url, known] of [...taken]) {
      const allow = [...known].sort().join(', ')
      const refuse = async () => {
        throw new Problem('method_not_allowed', `This resource takes ${allow}`, { headers: { allow } })
      }
      app.route({
        method: methods.filter((method) => !known.has(method)),
        url: url.slice(prefix.length),
        schema: { hide: true },
        exposeHeadRoute: false,
        onRequest: refuse,
        handler: refuse,
      })
    }
  }
}
