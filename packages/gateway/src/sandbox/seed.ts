import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { IdSource, Platform } from '../model/index.ts'
import { hashToken } from '../secrets/hash-token.ts'
import type { Store } from '../store/interface.ts'
import { seedCandidateHub } from './seed-candidatehub.ts'
import { seedSmartRecruiters } from './seed-smartrecruiters.ts'
import { seedSnagajob } from './seed-snagajob.ts'

/** A call to a JSON API; rejects with a `CallFault` unless it succeeds. */
export type CallApi = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>

export class CallFault extends Error {
  status: number
  constructor(call: string, status: number, answer: string) {
    super(`${call} answered ${status} ${answer.slice(0, 500)}`)
    this.status = status
  }
}

/** What was made for a platform: found again at the next start. */
export interface Seeded {
  registrationId: string
  furnished?: boolean
}

/** The same where an account is made with it. */
export interface SeededAccount extends Seeded {
  connectionId: string
}

/** How one platform of the sandbox and the gateway are made known to each other. */
export interface Seeding<Made extends Seeded = Seeded> {
  platform: Platform
  /** Once for the life of the store: what we are to the sandbox's platform, and an account there where one is made so. */
  make(sandbox: CallApi, api: CallApi): Promise<Made>
  /** Until it succeeded once: what there is to play with. What an earlier try has made is left as it is. */
  furnish(api: CallApi, seeded: Made): Promise<void>
  /** At every start, since ports change: the one learns where the other is. */
  point(sandbox: CallApi, api: CallApi, seeded: Made, how: Pick<SeedDeps, 'hasAccounts'>): Promise<void>
}

const seedings: Seeding[] = [seedCandidateHub, seedSmartRecruiters, seedSnagajob]

export interface SeedDeps {
  store: Store
  /** The server that has `/v1`. */
  app: FastifyInstance
  tenant: string
  ids: IdSource
  now(): number
  /** Whether customers' people sign in with accounts kept here, and not at a provider of identities. */
  hasAccounts: boolean
}

/**
 * Seeds what is not seeded yet and points the rest at `origin`. What a person deleted since is not made again. A platform
 * that cannot be seeded keeps no other from it; rejects with what went wrong first, once all were tried.
 */
export async function seedSandbox(origin: string, deps: SeedDeps): Promise<void> {
  const { store, tenant, now } = deps
  const key = randomBytes(32).toString('base64url')
  const id = deps.ids.newId('apiKey')
  await store.createApiKey(tenant, {
    id,
    name: 'Seeding the sandbox',
    scope: 'admin',
    hash: hashToken(key),
    sealedKey: '',
    now: now(),
  })
  try {
    const api = callInside(deps.app, key)
    const sandbox = callOver(origin)
    const faults: unknown[] = []
    for (const seeding of seedings) {
      await seedPlatform(seeding, deps, sandbox, api).catch((fault) => faults.push(fault))
    }
    if (faults.length > 0) throw faults[0]
  } finally {
    await store.revokeApiKey(tenant, { id, now: now() })
  }
}

async function seedPlatform(seeding: Seeding, deps: SeedDeps, sandbox: CallApi, api: CallApi): Promise<void> {
  const { store } = deps
  const name = `sandbox_seed_${seeding.platform}`
  const known = await store.readSetting({ name })
  const seeded: Seeded = known === null ? await seeding.make(sandbox, api) : JSON.parse(known)
  if (known === null) await store.settleSetting({ name, value: JSON.stringify(seeded) })
  if (!seeded.furnished) {
    await seeding.furnish(api, seeded)
    await store.changeSetting({ name, value: JSON.stringify({ ...seeded, furnished: true }) })
  }
  const registration = await api<{ status: string }>('GET', `/registrations/${seeded.registrationId}`)
  if (registration.status === 'active') await seeding.point(sandbox, api, seeded, deps)
}

function callInside(app: FastifyInstance, key: string): CallApi {
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const response = await app.inject({
      method: method as 'GET',
      url: `/v1${path}`,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      payload: body === undefined ? undefined : JSON.stringify(body),
    })
    if (response.statusCode >= 400) throw new CallFault(`${method} ${path}`, response.statusCode, response.body)
    return response.json<Answer>()
  }
}

function callOver(origin: string): CallApi {
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new CallFault(`${method} ${path} of the sandbox`, response.status, await response.text())
    return (await response.json()) as Answer
  }
}
