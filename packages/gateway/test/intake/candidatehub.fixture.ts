import { createHmac, randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import { type Gateway, startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import { EXAMPLE_SECRET, EXAMPLE_TIME_MS } from '../../src/platforms/candidatehub/example.test-data.ts'
import { example } from '../../src/platforms/candidatehub/reception.test-data.ts'
import type { Home } from '../support/stores.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
export type Json = any

export interface Answer {
  status: number
  headers: Headers
  text: string
  body: Json
}

/** A gateway whose clock says when the example was signed, with the registration and connection of one client. */
export interface Hub {
  gateway: Gateway
  registration: Json
  connection: Json
  /** A call to `/v1`; throws unless it succeeds. */
  v1(method: string, path: string, body?: unknown): Promise<Json>
  connect(remoteId: string, secret: string, settings?: object): Promise<Json>
  /** Sends a body as the hub does, to the connection's URL or another. */
  send(body: unknown, url?: string, options?: RequestInit): Promise<Answer>
  /** Waits for the next events about applications, until as many as `count` came that were not seen before. */
  events(count: number): Promise<Json[]>
  /** Waits until a GET below `/v1` answers something that `ready` accepts. */
  eventually(path: string, ready: (body: Json) => boolean): Promise<Json>
  /** Waits for a message that was refused for this reason. */
  refusal(reason: string): Promise<Json>
}

const adminKey = 'admin-key-of-the-tests-0123456789abcdef'

export async function startHub(
  t: TestContext,
  home: Home,
  env: Record<string, string> = {},
  clock = { aheadMs: 0 },
): Promise<Hub> {
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    ...env,
  })
  const started = Date.now()
  const now = () => Date.now() - started + EXAMPLE_TIME_MS + clock.aheadMs
  const gateway = await startGateway(config, createLog('silent'), now)
  t.after(() => gateway.stop())

  const v1 = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${gateway.adminOrigin}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${adminKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
  }
  const registration = await v1('POST', '/registrations', {
    platform: 'candidatehub',
    name: 'Orchard',
    credentials: { apiKey: 'orchard-demo-key' },
    settings: {},
  })
  const connect = (remoteId: string, secret: string, settings: object = {}) =>
    v1('POST', '/connections', {
      registrationId: registration.id,
      name: remoteId,
      remoteId,
      credentials: { secret },
      settings,
    })
  const connection = await connect('orchardstaff', EXAMPLE_SECRET)
  const eventually = async (path: string, ready: (body: Json) => boolean) => {
    for (let tried = 0; ; tried++) {
      const body = await v1('GET', path)
      if (ready(body)) return body
      if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body)}`)
      await wait(25)
    }
  }
  let cursor = ''
  return {
    gateway,
    registration,
    connection,
    v1,
    connect,
    async send(body, url = connection.urls.import, options = {}) {
      const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
      const headers = { 'content-type': 'application/json', ...options.headers }
      const request = { method: 'POST', body: bytes, ...options, headers, redirect: 'manual' } as RequestInit
      const response = await fetch(url, request)
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, body: JSON.parse(text || 'null') }
    },
    async events(count) {
      const found: Json[] = []
      while (found.length < count) {
        const page = await v1('GET', `/events?wait=10&limit=200${cursor && `&after=${cursor}`}`)
        found.push(...page.data.filter(({ type }: Json) => type.startsWith('application.')))
        cursor = page.nextCursor
        if (page.data.length === 0) throw new Error(`only ${found.length} of ${count} events came`)
      }
      return found
    },
    eventually,
    refusal: async (reason) => (await eventually(`/messages?reason=${reason}`, ({ data }) => data.length > 0)).data[0],
  }
}

/** The example with other members, signed anew where a secret is given. */
export function imported(changes: { meta_info?: object; candidate?: object; context?: object }, secret?: string): Json {
  const body = example()
  for (const [part, members] of Object.entries(changes)) Object.assign(body[part], members)
  if (secret !== undefined) {
    const { api_key, time } = body.authentication
    body.authentication.signature = createHmac('sha256', secret).update(`${api_key}|${time}`).digest('hex')
  }
  return body
}
