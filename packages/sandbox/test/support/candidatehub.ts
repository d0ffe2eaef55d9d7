import type { Client, ComposeInput, Source, Transaction } from '../../src/platforms/candidatehub/api-types.ts'
import type { Seeded } from '../../src/platforms/candidatehub/seed.ts'
import type { Received } from './partner-server.ts'
import type { TestSandbox } from './sandbox.ts'

/** The documented success answer. */
export const accepted = {
  headers: { 'content-type': 'application/json' },
  body: '{"success":1,"message":"Candidate Received for processing"}',
}

/** Calls `/api/candidatehub`; throws on any status but the expected one. */
export function hubApi(sandbox: TestSandbox) {
  return async <T>(method: string, path: string, body?: unknown, expected?: number): Promise<T> => {
    const response = await fetch(`${sandbox.origin}/api/candidatehub${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    const good = expected === undefined ? response.ok : response.status === expected
    if (!good) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? (null as T) : JSON.parse(text)
  }
}

export type HubApi = ReturnType<typeof hubApi>

/** A client whose import URL is at the receiver, and a source. */
export async function seedHub(sandbox: TestSandbox, more: object = {}): Promise<Seeded> {
  const input = { seedKey: 'test', name: 'Orchard Staffing', ...more }
  return (await sandbox.seed('candidatehub', input)) as Seeded
}

/** The invented candidate with a file, and what else is wanted. */
export function composed(more: Partial<ComposeInput> = {}): ComposeInput {
  return {
    candidate: { name: 'Mara Quill', first_name: 'Mara', last_name: 'Quill', email: 'mara.quill@example.org' },
    documents: [{ filename: 'mara.txt', type: 'cv', content: Buffer.from('Mara Quill\n').toString('base64') }],
    context: { job_id: 'WH-1042' },
    ...more,
  }
}

export function sendComposed(api: HubApi, clientId: number, more: Partial<ComposeInput> = {}): Promise<Transaction> {
  return api('POST', `/clients/${clientId}/transactions`, composed(more), 201)
}

// biome-ignore lint/suspicious/noExplicitAny: messages are looked into member by member
export const messageOf = ({ body }: Received): any => JSON.parse(body.toString())

/** Reports as a receiver does. */
export async function report(url: string, body: unknown = { success: 1 }, method = 'POST') {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', 'x-from': 'a receiver' },
    ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    redirect: 'manual',
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

export type { Client, Source, Transaction }
