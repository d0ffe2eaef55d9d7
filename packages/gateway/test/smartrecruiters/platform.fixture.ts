import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

// biome-ignore lint/suspicious/noExplicitAny: bodies are looked into member by member
type Json = any

export interface Request {
  method: string
  path: string
  headers: IncomingMessage['headers']
  text: string
  /** The body as JSON; undefined where it is none. */
  body: Json
}

export type Respond = (request: Request, response: ServerResponse) => void

/** A server of the test's own: keeps what comes, and answers as the test says. */
export interface Counterpart {
  origin: string
  received: Request[]
  respond: Respond
}

export async function startCounterpart(t: TestContext, respond: Respond): Promise<Counterpart> {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request.setEncoding('utf8')) text += chunk
    const { method, url, headers } = request
    const received: Request = { method: method!, path: url!, headers, text, body: parsed(text) }
    counterpart.received.push(received)
    counterpart.respond(received, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const counterpart: Counterpart = { origin, received: [], respond }
  return counterpart
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function answer(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** SmartRecruiters as far as a partner meets it: tokens, the partner configuration, and whatever else a test answers. */
export interface FakeSmartRecruiters extends Counterpart {
  /** Clients that get tokens: client id → secret. */
  clients: Map<string, string>
  /** Live tokens: token → client id. */
  tokens: Map<string, string>
  /** The partner configuration that is held, as the platform answers it. */
  configuration: Json
  /** Settings of a registration that lead here. */
  settings: { apiBaseUrl: string; tokenUrl: string }
  /** Whatever is not answered otherwise; the token was found to be this client's. */
  api: (request: Request, response: ServerResponse, clientId: string) => void
}

export async function startSmartRecruiters(t: TestContext): Promise<FakeSmartRecruiters> {
  const counterpart = await startCounterpart(t, (request, response) => {
    const path = request.path.split('?')[0]
    if (path === '/identity/oauth/token') return giveToken(request, response)
    const clientId = platform.tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    if (clientId === undefined) return answer(response, 401, { errors: [{ code: 'UNAUTHORIZED' }] })
    if (path === '/assessment-api/v202010/partner/configuration') {
      if (clientId !== 'm-id') return answer(response, 403, { errors: [{ code: 'INSUFFICIENT_SCOPE' }] })
      if (request.method === 'PUT') platform.configuration = request.body
      if (platform.configuration === undefined) return answer(response, 404, { errors: [{ code: 'NONE' }] })
      return answer(response, 200, platform.configuration)
    }
    platform.api(request, response, clientId)
  })
  const giveToken = (request: Request, response: ServerResponse) => {
    const form = new URLSearchParams(request.text)
    const clientId = form.get('client_id') ?? ''
    const known = platform.clients.get(clientId)
    if (known === undefined || known !== form.get('client_secret')) {
      return answer(response, 401, { error: 'invalid_client', error_description: 'no such client' })
    }
    const token = randomUUID()
    platform.tokens.set(token, clientId)
    answer(response, 200, { access_token: token, expires_in: 1800, token_type: 'Bearer' })
  }
  const platform: FakeSmartRecruiters = Object.assign(counterpart, {
    clients: new Map([['m-id', 'm-secret']]),
    tokens: new Map<string, string>(),
    configuration: undefined,
    settings: { apiBaseUrl: counterpart.origin, tokenUrl: `${counterpart.origin}/identity/oauth/token` },
    api: (_request: Request, response: ServerResponse) => answer(response, 404, { errors: [{ code: 'NOT_FOUND' }] }),
  })
  return platform
}
