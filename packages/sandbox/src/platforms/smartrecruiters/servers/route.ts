import { type ErrorCode, errorAnswer, hasScope } from '@gangway/wire/smartrecruiters'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cutOff } from '../../../exchanges/record-inbound.ts'
import { type Caller, findCaller } from '../credentials.ts'
import type { Deps } from '../deps.ts'
import { type Faults, faultsOf } from '../faults.ts'
import type { RateLimit } from './rate-limit.ts'

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

export type Served = { request: FastifyRequest; caller: Caller; params: Record<string, string> }

export type Route = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH'
  url: string
  purpose: string
  /** What the token must be allowed to do. */
  scope: string
  /** What the fault dial says about this call. */
  fault?: (faults: Faults) => string
  /** Refusals of the token, where they are not 401 and 403 as usual. */
  refusals?: (faults: Faults) => { unauthorized?: ErrorCode; forbidden?: ErrorCode }
  /** What the exchange belongs to, where that is not the caller. */
  subject?: (params: Record<string, string>) => string
  answer(served: Served): Answer | Promise<Answer>
}

/** Longer than a caller should wait for one answer among several, shorter than it waits for the only one. */
const slowMs = 8000

/** A server's route: rate limit, token, scope and fault dial before the call is looked at. */
export function serve(app: FastifyInstance, deps: Deps, limit: RateLimit, route: Route): void {
  app.route({
    method: route.method,
    url: route.url,
    handler: async (request, reply) => {
      const params = request.params as Record<string, string>
      request.record.purpose = route.purpose
      request.record.subject = route.subject?.(params) ?? null
      const faults = faultsOf(deps.faults.values())
      const { unauthorized = 'UNAUTHORIZED', forbidden = 'INSUFFICIENT_SCOPE' } = route.refusals?.(faults) ?? {}
      const caller = findCaller(deps, bearerOf(request))
      if (!caller) return send(request, reply, refusal(unauthorized))
      request.record.subject ??= caller.partnerId === null ? null : `partner:${caller.partnerId}`
      const turn = limit.enter(caller.clientId)
      reply.headers(turn.headers)
      if (!turn.taken) return send(request, reply, refusal('RATE_LIMITED'))
      try {
        const fault = route.fault?.(faults) ?? faults.servers
        if (fault !== 'normal') request.record.notes.push({ ok: null, text: `the fault dial says: ${fault}` })
        if (fault === 'cut') return cutOff(request, reply, 'cut off without an answer, on purpose')
        const troubled = onPurpose(fault)
        if (troubled) return send(request, reply, troubled)
        if (fault === 'slow') await new Promise<void>((resolve) => void deps.setTimer(slowMs, resolve))
        const answer = hasScope(caller.scopes, route.scope)
          ? await route.answer({ request, caller, params })
          : refusal(forbidden, [`The scope ${route.scope} is missing.`])
        if (fault === 'lost_answer') return cutOff(request, reply, 'done, and the answer is lost, on purpose')
        return send(request, reply, answer)
      } finally {
        turn.leave()
      }
    },
  })
}

export function refusal(code: ErrorCode, details: readonly string[] = []): Answer {
  return errorAnswer(code, details)
}

function onPurpose(fault: string): Answer | null {
  if (fault === 'rate_limited') return refusal('RATE_LIMITED')
  if (fault === 'conflict') return refusal('ALREADY_INTEGRATED')
  if (fault === 'no_consent') return refusal('CONSENT_NOT_GIVEN')
  const status = /^error_(5\d\d)$/.exec(fault)?.[1]
  return status === undefined ? null : { status: Number(status), body: { errors: [{ code: 'ON_PURPOSE' }] } }
}

function send(request: FastifyRequest, reply: FastifyReply, { status, body, headers = {} }: Answer): FastifyReply {
  if (status >= 400) {
    const { errors = [] } = body as { errors?: { code: string; message?: string }[] }
    for (const { code, message } of errors) {
      request.record.notes.push({ ok: false, text: message === undefined ? code : `${code}: ${message}` })
    }
  }
  return reply.code(status).headers(headers).send(body)
}

function bearerOf({ headers }: FastifyRequest): string {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
}

export function bodyOf({ body }: FastifyRequest): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array()
}

/** The body as JSON; undefined where it is none, or no UTF-8. */
export function jsonOf(request: FastifyRequest): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bodyOf(request)))
  } catch {
    return undefined // not JSON
  }
}

export const isJson = ({ headers }: FastifyRequest) =>
  /^application\/json\s*(?:;|$)/i.test((headers['content-type'] ?? '').trim())
