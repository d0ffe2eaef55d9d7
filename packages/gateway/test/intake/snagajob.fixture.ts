import { createHmac, randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import { type Gateway, startGateway } from '../../src/gateway.ts'
import { createLog } from '../../src/log.ts'
import type { Home } from '../support/stores.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
export type Json = any

export interface Answer {
  status: number
  headers: Headers
  body: Json
  bytes: Buffer
}

/** A gateway, and one employer's account on Snagajob. */
export interface Employer {
  gateway: Gateway
  /** Milliseconds that the gateway's clock is ahead. */
  clock: { ahead: number }
  registration: Json
  connection: Json
  v1(method: string, path: string, body?: unknown): Promise<Answer>
  /** Posts an application as Snagajob does: signed, now, unless told otherwise. */
  post(body: string | Uint8Array, options?: PostOptions): Promise<Answer>
  /** Waits until a GET below /v1 answers something that `ready` accepts. */
  eventually(path: string, ready: (body: Json) => boolean): Promise<Json>
  /** Waits until nothing is left to project, and answers the messages, newest first. */
  settled(): Promise<Json[]>
}

export interface PostOptions {
  url?: string
  secret?: string
  /** `X-SAJ-Date`; by default now, by the gateway's clock. */
  date?: string
  headers?: Record<string, string>
}

export const adminKey = 'admin-key-of-the-tests-0123456789abcdef'
export const apiSecret = 'your api secret key'

export function signature(secret: string, body: string | Uint8Array, date: string): string {
  return createHmac('sha1', secret).update(body).update(`;${date}`).digest('base64')
}

export async function startEmployer(
  t: TestContext,
  home: Home,
  settings: object = {},
  env: Record<string, string> = {},
): Promise<Employer> {
  const clock = { ahead: 0 }
  const now = () => Date.now() + clock.ahead
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    GANGWAY_MAX_BODY: '2MiB',
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    ...env,
  })
  const gateway = await startGateway(config, createLog('silent'), now)
  t.after(() => gateway.stop())

  const v1 = (method: string, path: string, body?: unknown) =>
    call(`${gateway.adminOrigin}/v1${path}`, method, body === undefined ? undefined : JSON.stringify(body), {
      authorization: `Bearer ${adminKey}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    })
  const made = async (path: string, body: unknown) => {
    const answer = await v1('POST', path, body)
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.bytes}`)
    return answer.body
  }
  const registration = await made('/registrations', {
    platform: 'snagajob',
    name: 'Snagajob',
    credentials: { apiSecret },
    // What a test does is told to nobody, unless it says whom.
    settings: { apiBaseUrl: 'https://snagajob.example/api', ...settings },
  })
  const connection = await made('/connections', {
    registrationId: registration.id,
    name: 'Blue Heron Diner',
    remoteId: 'acct-heron',
    credentials: {},
    settings: {},
  })
  const eventually: Employer['eventually'] = async (path, ready) => {
    for (let tried = 0; ; tried++) {
      const { body } = await v1('GET', path)
      if (ready(body)) return body
      if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body).slice(0, 2000)}`)
      await wait(25)
    }
  }
  return {
    gateway,
    clock,
    registration,
    connection,
    v1,
    post(body, { url = connection.urls.applications, secret = apiSecret, date, headers } = {}) {
      const at = date ?? new Date(now()).toUTCString()
      const signed = { 'x-saj-date': at, 'x-saj-signature': signature(secret, body, at) }
      return call(url, 'POST', body, { 'content-type': 'application/json', ...signed, ...headers })
    },
    eventually,
    async settled() {
      const done = ({ data }: Json) => data.every((message: Json) => message.projection !== 'pending')
      return (await eventually('/messages?limit=200', done)).data
    },
  }
}

/** One HTTP call. */
export async function call(
  url: string,
  method: string,
  body?: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, { method, headers, body } as RequestInit)
  const bytes = Buffer.from(await response.arrayBuffer())
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && bytes.length > 0
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    body: isJson ? JSON.parse(bytes.toString()) : undefined,
  }
}
