import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { sendEarlyAnswer } from '../../intake/answer.ts'
import type { Answer, Reached, Reception, Refusal } from '../../intake/interface.ts'
import type { PlatformDeps } from '../interface.ts'
import { readingRefusals, readingWrongMethod } from './answers.ts'

const otherMethods: HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What is read at a URL of ours. Answers null where there is nothing for whom the URL reached. */
export type AnswerReading = (request: FastifyRequest, reached: Reached) => Promise<Answer | ReadingStream | null>

/** An answer that is written as it comes. */
export interface ReadingStream {
  send(request: FastifyRequest, reply: FastifyReply): Promise<void>
}

/** Says that the reader has the newest copy. */
export function notModified(headers: Record<string, string>): ReadingStream {
  return { send: async (_request, reply) => void reply.raw.writeHead(304, headers).end() }
}

/**
 * Lets whoever has a URL read by GET and HEAD at `path`, which has a parameter `urlToken`. Unknown and disabled URLs are
 * answered in the shape of the others and put on record; other methods are refused.
 */
export function mountReading(
  app: FastifyInstance,
  deps: PlatformDeps,
  path: string,
  kind: string,
  answer: AnswerReading,
): void {
  const refusing = refusingReception(kind)
  app.get<{ Params: { urlToken: string } }>(path, async (request, reply) => {
    reply.hijack()
    try {
      const { urlToken } = request.params
      const reached = await deps.directory.find(urlToken)
      const answered = reached && isOurs(reached) ? await answer(request, reached) : null
      if (!answered) await deps.receive(refusing, request.raw, reply.raw, urlToken)
      else if ('send' in answered) await answered.send(request, reply)
      else sendEarlyAnswer(request.raw, reply.raw, answered)
    } catch (error) {
      deps.report(error)
      if (reply.raw.headersSent) reply.raw.destroy()
      else sendEarlyAnswer(request.raw, reply.raw, readingRefusals.overloaded)
    }
  })
  app.route({
    method: otherMethods,
    url: path,
    handler: (request, reply) => {
      reply.hijack()
      sendEarlyAnswer(request.raw, reply.raw, { ...readingWrongMethod, headers: { allow: 'GET, HEAD' } })
    },
  })
}

function isOurs({ registration, connection }: Reached): boolean {
  const isActive = registration.status === 'active' && (connection === null || connection.status === 'active')
  return isActive && registration.platform === 'snagajob'
}

/** For what takes no messages: puts on record who called although there is nothing, or nothing any more. */
function refusingReception(kind: string): Reception {
  const refused: Refusal = { reason: 'unknown_url', answer: readingRefusals.unknown_url, checks: [] }
  return {
    platform: 'snagajob',
    kind,
    accepted: readingRefusals.unknown_url,
    refusals: readingRefusals,
    admit: () => refused,
    judge: () => ({ refused }),
  }
}
