import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { TestContext } from 'node:test'
import { resultFault } from './result-rules.fixture.ts'

// biome-ignore lint/suspicious/noExplicitAny: documents are looked into member by member
type Json = any

/** A request that reached the platform. */
export interface Seen {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
  /** What it was answered with; 0 where the line was cut. */
  status: number
  at: number
}

/**
 * What the next request to a path meets instead of an answer: a status, the line cut before anything was done, or cut once
 * it was done. `until` holds it back.
 */
export type Mishap =
  | { status: number; headers?: Record<string, string> }
  | 'cut'
  | 'take_and_cut'
  | { until: Promise<void> }

export interface HeldOrder {
  kind: 'manual' | 'inline'
  assessmentIds: string[]
  result: Json
  /** Every status that a PATCH named, in order: each notifies a recruiter. */
  statuses: string[]
}

/** Plays SmartRecruiters as strictly as the contract reads; written from the contract alone. */
export interface StrictPlatform {
  origin: string
  settings: { apiBaseUrl: string; tokenUrl: string }
  seen: Seen[]
  /** Requests whose path ends so, oldest first. */
  to(ending: string): Seen[]
  orders: Map<string, HeldOrder>
  /** Files that were uploaded, by URL. */
  files: Map<string, { name: string; filename: string; contentType: string; bytes: Buffer }>
  /** Companies' credentials: client id → secret. */
  clients: Map<string, string>
  /** Live tokens: token → client id. */
  tokens: Map<string, string>
  /** Bodies of GETs, by path. */
  details: Map<string, Json>
  /** Paths that are answered with 401, whatever the token. */
  denied: Set<string>
  next(ending: string, ...mishaps: Mishap[]): void
  callbackUrl(orderId: string): string
  /** The most requests that any credential made in one second, and at once. */
  most: { perSecond: number; atOnce: number }
}

const api = '/assessment-api/v202010'

export async function startStrictPlatform(t: TestContext, delayMs = 0): Promise<StrictPlatform> {
  const mishaps = new Map<string, Mishap[]>()
  const traffic = new Map<string, { began: number[]; open: number }>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = request.url!
    const one: Seen = {
      method: request.method!,
      path,
      headers: request.headers,
      body: Buffer.concat(chunks),
      status: 0,
      at: performance.now(),
    }
    platform.seen.push(one)
    const mishap = mishapFor(path)
    if (mishap === 'cut') return void request.socket.destroy()
    if (typeof mishap === 'object' && 'until' in mishap) await mishap.until
    if (typeof mishap === 'object' && 'status' in mishap) {
      one.status = mishap.status
      return void response.writeHead(mishap.status, mishap.headers).end('{"errors":[{"code":"MISHAP"}]}')
    }
    if (path === '/identity/oauth/token') {
      // Nobody says that exchanges do not count.
      const leave = enter(new URLSearchParams(one.body.toString('utf8')).get('client_id') ?? '')
      giveToken(one, response)
      return leave()
    }
    const client = platform.tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    const leave = enter(client ?? '')
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
    const [status, body] = client === undefined || platform.denied.has(path) ? refusal(401, 'UNAUTHORIZED') : act(one)
    leave()
    if (mishap === 'take_and_cut') return void request.socket.destroy()
    send(one, response, status, body)
  })

  const mishapFor = (path: string): Mishap | undefined => {
    for (const [ending, left] of mishaps) if (path.endsWith(ending) && left.length > 0) return left.shift()
    return undefined
  }

  // Gateways and platform share this process: what was sent while it stood still arrives together.
  const standstill = monitorEventLoopDelay({ resolution: 10 })
  standstill.enable()
  t.after(() => standstill.disable())

  /** Counts requests of a credential in any second, less the longest standstill, and at once (contract 7.3). */
  const enter = (client: string): (() => void) => {
    const now = performance.now()
    const own = traffic.get(client) ?? { began: [], open: 0 }
    traffic.set(client, own)
    const span = 1000 - standstill.max / 1e6
    own.began = [...own.began.filter((at) => at > now - span), now]
    own.open++
    platform.most.perSecond = Math.max(platform.most.perSecond, own.began.length)
    platform.most.atOnce = Math.max(platform.most.atOnce, own.open)
    return () => void own.open--
  }

  const giveToken = (one: Seen, response: ServerResponse) => {
    const form = new URLSearchParams(one.body.toString('utf8'))
    const clientId = form.get('client_id') ?? ''
    const isKnown = platform.clients.get(clientId) === form.get('client_secret')
    if (form.get('grant_type') !== 'client_credentials' || form.has('scope') || !isKnown) {
      return send(one, response, 400, { error: 'invalid_client' })
    }
    const token = randomUUID()
    platform.tokens.set(token, clientId)
    send(one, response, 200, { access_token: token, expires_in: 1800, token_type: 'bearer' })
  }

  const act = (one: Seen): [number, Json] => {
    const { method, path, headers, body } = one
    const [, orderId, isUpload] = new RegExp(`^${api}/orders/([0-9a-f-]{36})/results(/attachment)?$`).exec(path) ?? []
    const order = platform.orders.get(orderId ?? '')
    if (orderId === undefined) {
      const found = method === 'GET' ? platform.details.get(path) : undefined
      return found === undefined ? refusal(404, 'NOT_FOUND') : [200, found]
    }
    if (!order) return refusal(404, 'ORDER_NOT_FOUND')
    if (isUpload) return method === 'POST' ? upload(order, one) : refusal(405, 'METHOD')
    if (method !== 'PATCH') return refusal(405, 'METHOD')
    if (!/^application\/json(;|$)/.test(headers['content-type'] ?? '')) return refusal(415, 'UNSUPPORTED_MEDIA_TYPE')
    const patch = JSON.parse(body.toString('utf8'))
    const merged = mergePatch(order.result, patch)
    const fault = resultFault(merged, order.assessmentIds)
    if (fault !== undefined) return refusal(400, fault)
    if ('status' in patch) order.statuses.push(patch.status)
    order.result = merged
    return [200, merged]
  }

  const upload = (order: HeldOrder, { headers, body }: Seen): [number, Json] => {
    if (order.kind === 'inline') return refusal(400, 'INLINE_ATTACHMENT_NOT_SUPPORTED')
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1]
    if (boundary === undefined) return refusal(415, 'UNSUPPORTED_MEDIA_TYPE')
    const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1)
    if (parts.length !== 1) return refusal(400, 'INVALID_ATTACHMENT')
    const [head = '', ...rest] = parts[0]!.slice(2, -2).split('\r\n\r\n')
    const value = (pattern: RegExp) => Buffer.from(pattern.exec(head)?.[1] ?? '', 'latin1').toString('utf8')
    const file = {
      name: value(/; name="([^"]*)"/),
      filename: value(/; filename="([^"]*)"/),
      contentType: value(/content-type: (.*)/i),
      bytes: Buffer.from(rest.join('\r\n\r\n'), 'latin1'),
    }
    if (file.name !== 'file' || file.filename === '' || file.contentType === '')
      return refusal(400, 'INVALID_ATTACHMENT')
    const url = `${origin()}/files/${randomUUID()}`
    platform.files.set(url, file)
    return [201, { url }]
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.after(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const platform: StrictPlatform = {
    origin: origin(),
    settings: { apiBaseUrl: origin(), tokenUrl: `${origin()}/identity/oauth/token` },
    seen: [],
    to: (ending) => platform.seen.filter(({ path }) => path.endsWith(ending)),
    orders: new Map(),
    files: new Map(),
    clients: new Map([['acme-id', 'acme-secret']]),
    tokens: new Map(),
    details: new Map(),
    denied: new Set(),
    next: (ending, ...more) => void mishaps.set(ending, [...(mishaps.get(ending) ?? []), ...more]),
    callbackUrl: (orderId) => `${origin()}${api}/orders/${orderId}/results`,
    most: { perSecond: 0, atOnce: 0 },
  }
  return platform
}

/** RFC 7396, section 2, put down here once more. */
function mergePatch(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const merged = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name]
    else merged[name] = mergePatch(merged[name], value)
  }
  return merged
}

const refusal = (status: number, code: string): [number, Json] => [status, { errors: [{ code }] }]

function send(one: Seen, response: ServerResponse, status: number, body: Json): void {
  one.status = status
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
