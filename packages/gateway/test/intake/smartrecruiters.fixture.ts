import { randomBytes, randomUUID } from 'node:crypto'
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
  text: string
  body: Json
}

export interface CallOptions {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** One HTTP call; redirects are not followed. */
export async function call(url: string, options: CallOptions = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...(options as RequestInit) })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text ? JSON.parse(text) : undefined,
  }
}

/** A gateway, and the registration and connection of one company, acme. */
export interface Partner {
  gateway: Gateway
  /** Milliseconds that the gateway's clock is ahead. */
  clock: { ahead: number }
  registration: Json
  connection: Json
  /** The registration's URLs. */
  urls: Record<string, string>
  v1(method: string, path: string, body?: unknown): Promise<Answer>
  /** Waits until a GET below /v1 answers something that `ready` accepts. */
  eventually(path: string, ready: (body: Json) => boolean): Promise<Json>
  connect(remoteId: string, registrationId?: string): Promise<Json>
  offer(change?: object): Promise<Json>
  /** A token of the connection acme, or of another. */
  token(connection?: Json): Promise<string>
}

const adminKey = 'admin-key-of-the-tests-0123456789abcdef'

/** `env`: more settings of the gateway; two starts on one home need the same GANGWAY_SECRET_KEY. */
export async function startPartner(
  t: TestContext,
  home: Home,
  settings: object = {},
  env: Record<string, string> = {},
): Promise<Partner> {
  const clock = { ahead: 0 }
  const config = readConfig({
    PORT: '0',
    GANGWAY_DATA_DIR: home.dataDir,
    GANGWAY_ADMIN_KEY: adminKey,
    GANGWAY_SECRET_KEY: randomBytes(32).toString('base64'),
    GANGWAY_MAX_BODY: '1MiB',
    ...(home.databaseUrl && { DATABASE_URL: home.databaseUrl }),
    ...env,
  })
  const gateway = await startGateway(config, createLog('silent'), () => Date.now() + clock.ahead)
  t.after(() => gateway.stop())

  const v1 = (method: string, path: string, body?: unknown) =>
    call(`${gateway.adminOrigin}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${adminKey}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  const made = async (path: string, body: unknown) => {
    const answer = await v1('POST', path, body)
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    return answer.body
  }
  const registration = await made('/registrations', {
    platform: 'smartrecruiters',
    name: 'Partner',
    credentials: { clientId: 'm-id', clientSecret: 'm-secret' },
    // Nothing listens there, and it is not reached: what a test does not play stays unasked.
    settings: { tokenUrl: 'http://127.0.0.1:9/identity/oauth/token', ...settings },
  })
  const connect = (remoteId: string, registrationId = registration.id) =>
    made('/connections', {
      registrationId,
      name: remoteId,
      remoteId,
      credentials: { clientId: `${remoteId}-id`, clientSecret: `${remoteId}-secret` },
      settings: {},
    })
  const connection = await connect('acme')
  return {
    gateway,
    clock,
    registration,
    connection,
    urls: registration.urls,
    v1,
    async eventually(path, ready) {
      for (let tried = 0; ; tried++) {
        const { body } = await v1('GET', path)
        if (ready(body)) return body
        if (tried === 400) throw new Error(`${path} never got ready: ${JSON.stringify(body)}`)
        await wait(25)
      }
    },
    connect,
    offer: (change = {}) =>
      made('/assessment-packages', {
        remoteId: 'pkg-1',
        type: 'SKILL_TEST',
        name: 'Java',
        description: 'Java in depth',
        assessments: [{ id: 'a-1', type: 'SKILL_TEST', name: 'Java core', description: 'The language' }],
        candidateUrlTemplate: 'https://tests.example/take/{orderId}{?token,language,email,returnUrl}',
        ...change,
      }),
    async token(of = connection) {
      const answer = await call(of.urls.token, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: of.issuedCredentials.clientId,
          client_secret: of.issuedCredentials.clientSecret,
        }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${answer.text}`)
      return answer.body.access_token
    },
  }
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Sends an order as the platform does. */
export function sendOrder(url: string, token: string, order: unknown): Promise<Answer> {
  return call(url, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json' },
    body: JSON.stringify(order),
  })
}

export const resultCallbackURL = (orderId: string = randomUUID()) =>
  `https://api.smartrecruiters.com/assessment-api/v202010/orders/${orderId}/results`
