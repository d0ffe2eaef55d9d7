import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import fastify from 'fastify'
import { createOperators } from '../../../src/accounts/operators.ts'
import { createApi } from '../../../src/api/build-api.ts'
import type { ApiDeps } from '../../../src/api/deps.ts'
import type { Scope } from '../../../src/model/api-route.ts'
import { createIdSource } from '../../../src/model/ids.ts'
import type { MessageWorkbench } from '../../../src/model/workbench.ts'
import { hashToken } from '../../../src/secrets/hash-token.ts'
import { createSecretBox, type SecretBox } from '../../../src/secrets/secret-box.ts'
import { withAuditing } from '../../../src/store/auditing.ts'
import type { Store } from '../../../src/store/interface.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Home } from '../../support/stores.ts'
import { watchAnswers } from './answer-check.ts'
import { fakePlatforms } from './fake-platforms.ts'

export const adminKey = 'admin-key-of-the-tests-0123456789abcdef'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
type Json = any

export interface Answer {
  status: number
  headers: Headers
  body: Json
  text: string
}

export interface CallOptions {
  key?: string | null
  body?: unknown
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array
  headers?: Record<string, string>
}

export interface ApiServer {
  url: string
  store: Store
  secretBox: SecretBox
  tenant: string
  /** The clock, which stands still unless a test moves it. */
  clock: { now: number }
  ids: ApiDeps['ids']
  workbench: MessageWorkbench
  documents: Map<string, Uint8Array>
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** Makes a key of this scope, for the first tenant or another. */
  key(scope: Scope, tenant?: string): Promise<string>
  /** The documented routes as they were added. */
  routes: readonly { method: string; url: string }[]
  /** Resolves once so many requests wait for events. */
  readersWaiting(count: number): Promise<void>
  /** Stops the server, not the store. */
  close(): Promise<void>
  /** Makes another tenant and an admin key of its own. */
  otherTenant(): Promise<{ tenant: string; key: string }>
}

/** Starts `/v1` on a fresh store and a free port; stopped after the test. */
export async function startApi(t: TestContext, home: Home, change: Partial<ApiDeps> = {}): Promise<ApiServer> {
  const report = (error: Error) => void t.diagnostic(`store: ${error.message}`)
  const store = withAuditing(await openStore({ databaseUrl: home.databaseUrl, dataDir: home.dataDir, report }))
  const clock = { now: Date.parse('2026-11-21T18:00:00.000Z') }
  const ids = createIdSource(Date.now, (bytes) => void bytes.set(randomBytes(bytes.length)))
  const tenant = await store.ensureFirstTenant({ id: ids.newId('tenant'), name: 'First', now: clock.now })
  const secretBox = createSecretBox([randomBytes(32)])
  const documents = new Map<string, Uint8Array>()
  const workbench: MessageWorkbench = {
    body: async () => null,
    trace: async () => [],
    diagnosis: async () => null,
    reproject: async () => [],
    reverify: async () => ({ verdict: 'accepted', verification: [] }),
  }
  const app = fastify({ forceCloseConnections: 'idle' })
  // A connection whose answer came while closing would otherwise be kept for as long as any.
  const close = async () => {
    const idle = setInterval(() => app.server.closeIdleConnections(), 20)
    await app.close()
    clearInterval(idle)
  }
  t.after(async () => {
    await close()
    await store.close()
    assert.deepEqual(failures, [])
  })
  // Whatever a test sends, the answer is never the server's own failure.
  const failures: string[] = []
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode >= 500) failures.push(`${request.method} ${request.url} answered ${reply.statusCode}`)
  })
  const operatorDeps = {
    store,
    secretBox,
    now: () => clock.now,
    randomBytes,
    ids,
    firstTenant: tenant,
    consoleUrl: 'https://gangway.example',
    passwords: true,
    provider: undefined,
  }
  const { routes, checkOf } = watchAnswers(app)
  const waiting = countListeners(store)
  await app.register(
    createApi({
      store: waiting.store,
      now: () => clock.now,
      ids,
      random: (size) => randomBytes(size),
      secretBox,
      platforms: fakePlatforms,
      publicUrl: 'https://gangway.example',
      adminKeyHash: hashToken(adminKey),
      firstTenant: tenant,
      operators: createOperators(operatorDeps),
      workbench,
      webhooks: {
        urlFault: (url) => (url.startsWith('https://') ? null : 'is not https'),
        newSecret: () => `whsec_${randomBytes(32).toString('base64')}`,
      },
      stats: { settle: async () => {}, queue: async () => [] },
      documents: { read: async (of, sha256) => documents.get(`${of}/${sha256}`) ?? null },
      ...change,
    }),
  )
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Answer> => {
    const headers: Record<string, string> = {}
    if (options.key !== null) headers.authorization = `Bearer ${options.key ?? adminKey}`
    const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...options.headers },
      body: body as string | undefined,
      redirect: 'manual',
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const parsed = isJson && text ? JSON.parse(text) : undefined
    checkOf(method, path)?.(response.status, response.headers.get('content-type') ?? '', parsed)
    return { status: response.status, headers: response.headers, text, body: parsed }
  }
  const makeKey = async (scope: Scope, of: string) => {
    const made = await call('POST', '/v1/api-keys', { body: { name: scope, scope }, headers: { 'gangway-tenant': of } })
    return made.body.key as string
  }
  return {
    url,
    store,
    secretBox,
    tenant,
    clock,
    ids,
    workbench,
    documents,
    call,
    routes,
    readersWaiting: (count) => waiting.reached(count),
    close,
    key: (scope, of = tenant) => makeKey(scope, of),
    async otherTenant() {
      const made = await call('POST', '/v1/tenants', { body: { name: 'Another' } })
      return { tenant: made.body.id, key: await makeKey('admin', made.body.id) }
    },
  }
}

/** The store, and how many listen to its events: each request that waits for some is one. */
function countListeners(store: Store) {
  let listening = 0
  let check = () => {}
  const on: Store['on'] = (topic, listener) => {
    listening++
    check()
    const stop = store.on(topic, listener)
    return () => {
      listening--
      stop()
    }
  }
  const reached = (count: number) =>
    new Promise<void>((resolve) => {
      check = () => void (listening >= count && resolve())
      check()
    })
  return { store: { ...store, on }, reached }
}
