import type { IncomingMessage } from 'node:http'
import { type BodyBudget, createBodyBudget, readBody } from '../intake/body.ts'

/** A page's form: a few fields. */
const maxForm = 16 * 1024
/** Bytes of forms that are held at one time. */
const formMemory = 1024 * 1024

/** The fields of a form, each once. */
export type Form = ReadonlyMap<string, string>

export function createFormBudget(): BodyBudget {
  return createBodyBudget(formMemory)
}

/**
 * Reads a form from a request whose body is still on the wire. Null for what no form of ours sends: another type, too
 * large, cut off, a field twice, or U+0000, which PostgreSQL does not take.
 */
export async function readForm(request: IncomingMessage, budget: BodyBudget): Promise<Form | null> {
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(request.headers['content-type'] ?? '')) return null
  const read = await readBody(request, maxForm, budget)
  if (!read.ok) return null
  budget.give(read.held)
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(read.body.toString('utf8'))) {
    if (fields.has(name) || value.includes('\0')) return null
    fields.set(name, value)
  }
  return fields
}
