import type { JsonObject } from '@gangway/wire/candidatehub'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cutOff } from '../../../exchanges/record-inbound.ts'
import type { Deps } from '../deps.ts'

/** The body's text where it is UTF-8, else null. */
export function textOf(body: unknown): string | null {
  if (!(body instanceof Uint8Array)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null // not UTF-8
  }
}

/** The body as a JSON object, or null. */
export function jsonObjectOf(body: unknown): JsonObject | null {
  try {
    const value: unknown = JSON.parse(textOf(body) ?? '')
    return isObject(value) ? value : null
  } catch {
    return null // not JSON
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isJsonType(request: FastifyRequest): boolean {
  return /^\s*application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')
}

export function headerText(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** A refusal in the hub's house style (sandbox convention: only that there is a flag and an error is documented). */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, error: string): FastifyReply {
  request.record.notes.push({ ok: false, text: `${status}: ${error}` })
  return reply.code(status).send({ success: 0, error })
}

/** What the fault dial does to a call before it is looked at; undefined where it goes on. */
export async function troubled(
  { setTimer }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: string,
): Promise<FastifyReply | undefined> {
  if (fault === 'normal') return undefined
  request.record.notes.push({ ok: null, text: `the fault dial says: ${fault}` })
  if (fault === 'slow') await new Promise<void>((resolve) => void setTimer(slowMs, resolve))
  if (fault === 'cut') return cutOff(request, reply, 'cut off without an answer, on purpose')
  if (fault === 'error_500') return reply.code(500).send({ success: 0, error: 'on purpose' })
  if (fault === 'error_503') return reply.code(503).header('retry-after', '2').send({ success: 0, error: 'on purpose' })
  return undefined
}

/** Longer than anybody should let an applicant wait, shorter than a report is waited for. */
const slowMs = 8000
