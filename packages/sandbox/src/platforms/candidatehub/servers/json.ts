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

/**
 * What the fault dial does to a call before it is looked at; true where it was answered so. A reply is not handed back:
 * it would be awaited like a promise.
 */
export async function troubled(
  { setTimer }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: string,
): Promise<boolean> {
  if (fault === 'normal') return false
  request.record.notes.push({ ok: null, text: `the fault dial says: ${fault}` })
  if (fault === 'slow') await new Promise<void>((resolve) => void setTimer(slowMs, resolve))
  else if (fault === 'cut') cutOff(request, reply, 'cut off without an answer, on purpose')
  else if (fault === 'error_500') reply.code(500).send({ success: 0, error: 'on purpose' })
  else if (fault === 'error_503') reply.code(503).header('retry-after', '2').send({ success: 0, error: 'on purpose' })
  else if (fault === 'not_json') reply.type('text/html').send('<!doctype html><p>On purpose.</p>')
  return ['cut', 'error_500', 'error_503', 'not_json'].includes(fault)
}

/** Longer than anybody should let an applicant wait, shorter than a report is waited for. */
const slowMs = 8000
