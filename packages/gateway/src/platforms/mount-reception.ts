import type { FastifyInstance, HTTPMethods } from 'fastify'
import { sendEarlyAnswer } from '../intake/answer.ts'
import type { Answer, Reception } from '../intake/interface.ts'
import type { Receive } from '../intake/receive.ts'

const otherMethods: HTTPMethods[] = ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/**
 * Lets messages of one kind in by POST at `path`, which has a parameter `urlToken`. Other methods get `wrongMethod`, in
 * the platform's own error shape, with `Allow`.
 */
export function mountReception(
  app: FastifyInstance,
  path: string,
  reception: Reception,
  receive: Receive,
  wrongMethod: Answer,
): void {
  // Platforms are given their URLs by hand: one with a slash behind it is meant to be the same.
  for (const url of [path, `${path}/`]) {
    app.route<{ Params: { urlToken: string } }>({
      method: 'POST',
      url,
      // Before Fastify looks at the body: that is read here, in its own way, and whatever its type.
      onRequest: async (request, reply) => {
        reply.hijack()
        await receive(reception, request.raw, reply.raw, request.params.urlToken)
      },
      handler: async () => {},
    })
    app.route({
      method: otherMethods,
      url,
      handler: (request, reply) => {
        reply.hijack()
        const headers = { ...wrongMethod.headers, allow: 'POST' }
        sendEarlyAnswer(request.raw, reply.raw, { ...wrongMethod, headers })
      },
    })
  }
}
