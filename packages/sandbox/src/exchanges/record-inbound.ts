import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Exchanges, Headers, Note } from './exchanges.ts'
import { headerPairs } from './send.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the record of this exchange says beyond the bytes; a route fills it in. */
    record: InboundRecord
  }
}

export type InboundRecord = {
  purpose: string
  subject: string | null
  notes: Note[]
  /** Set by a route that takes the body as a stream: how much came. */
  bodySize?: number
  startedAt: number
  response: Uint8Array | null
  failure: string | null
  /** Puts the exchange on record; once. */
  write(status: number | null, responseHeaders: Headers): void
}

export type InboundDeps = { platform: string; exchanges: Exchanges; now: () => number }

/**
 * Makes every route of this scope take bodies of any type raw, as a `Buffer`, and puts each exchange on record. A route
 * that wants to leave a request unanswered calls {@link cutOff}.
 */
export function recordInbound(scope: FastifyInstance, { platform, exchanges, now }: InboundDeps): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.decorateRequest('record', null as unknown as InboundRecord)
  scope.addHook('onRequest', async (request) => {
    request.record = {
      purpose: request.routeOptions.url ?? 'unknown address',
      subject: null,
      notes: [],
      startedAt: now(),
      response: null,
      failure: null,
      write: (status, responseHeaders) => {
        request.record.write = () => {}
        write(request, status, responseHeaders)
      },
    }
    request.raw.once('close', () => {
      if (!request.raw.complete) request.record.failure ??= 'the caller went away in the middle of the request'
    })
  })
  scope.addHook('onSend', async (request, _reply, payload) => {
    if (typeof payload === 'string' || payload instanceof Uint8Array) request.record.response = Buffer.from(payload)
    return payload
  })
  scope.addHook('onResponse', async (request, reply) => {
    request.record.write(reply.statusCode, headersOf(reply.getHeaders()))
  })
  scope.addHook('onRequestAbort', async (request) => {
    request.record.write(null, [])
  })

  function write(request: FastifyRequest, status: number | null, responseHeaders: Headers): void {
    const { record } = request
    const body = request.body instanceof Uint8Array ? request.body : null
    exchanges.record({
      platform,
      direction: 'in',
      purpose: record.purpose,
      subject: record.subject,
      startedAt: record.startedAt,
      durationMs: now() - record.startedAt,
      method: request.method,
      url: request.url,
      requestHeaders: headerPairs(request.raw.rawHeaders),
      requestBody: body,
      ...(record.bodySize !== undefined && { requestSize: record.bodySize }),
      status: record.failure === null ? status : null,
      responseHeaders,
      responseBody: record.failure === null ? record.response : null,
      failure: record.failure,
      notes: record.notes,
    })
  }
}

/** Ends the connection without an answer, and says why on record. A handler returns what this returns. */
export function cutOff(request: FastifyRequest, reply: FastifyReply, why: string): FastifyReply {
  request.record.failure = why
  request.record.write(null, [])
  request.raw.socket.destroy()
  return reply.hijack()
}

function headersOf(headers: Record<string, number | string | string[] | undefined>): Headers {
  return Object.entries(headers).flatMap(([name, value]): Headers => {
    if (value === undefined) return []
    return (Array.isArray(value) ? value : [value]).map((text) => [name, String(text)])
  })
}
