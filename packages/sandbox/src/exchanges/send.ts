import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Exchanges, Headers, Note } from './exchanges.ts'
import { outboundUrlFault } from './outbound-url.ts'

/** A wire that is worse than usual, on purpose. Bytes count from the beginning of the body. */
export type BadWire = {
  /** The body goes out in this many pieces, with `pauseMs` before each. */
  slow?: { pieces: number; pauseMs: number }
  /** The connection is cut after half of the body, or once the body is sent, before the answer. */
  cut?: 'in_body' | 'before_answer'
}

export type OutboundRequest = {
  purpose: string
  subject?: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Headers
  body?: Uint8Array
  /** For the whole exchange; 10 s. */
  timeoutMs?: number
  /** Longest answer taken; 1 MiB. */
  maxBytes?: number
  /** How many redirects are followed, for GET only; 0. */
  redirects?: number
  allowLoopbackHttp: boolean
  badWire?: BadWire
  /** Takes the body of a 2xx answer as it arrives, which then is neither collected nor recorded. */
  sink?: (chunk: Uint8Array) => void | Promise<void>
  notes?: Note[]
}

export type OutboundFailure = 'address' | 'redirect' | 'timeout' | 'too_large' | 'connection' | 'cut'

export type OutboundResult = { exchangeId: number; durationMs: number } & (
  | { ok: true; status: number; headers: Headers; body: Uint8Array }
  | { ok: false; failure: OutboundFailure; message: string }
)

/** Sends one request as a platform; never throws for what the other side does. Each hop of a redirect is recorded. */
export type Send = (request: OutboundRequest) => Promise<OutboundResult>

export type SendDeps = {
  platform: string
  exchanges: Exchanges
  now: () => number
  setTimer: (milliseconds: number, work: () => void) => () => void
  /** Ends what is under way, when the sandbox stops. */
  stopped: AbortSignal
}

export function createSend({ platform, exchanges, now, setTimer, stopped }: SendDeps): Send {
  const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimer(milliseconds, resolve))

  const once = async (request: OutboundRequest): Promise<OutboundResult> => {
    const startedAt = now()
    const headers = requestHeaders(request)
    const outcome = await exchange(request, headers, pause, stopped)
    const durationMs = now() - startedAt
    const { status = null, responseHeaders = [], body = new Uint8Array(), size = body.length } = outcome
    const exchangeId = exchanges.record({
      platform,
      direction: 'out',
      purpose: request.purpose,
      subject: request.subject ?? null,
      startedAt,
      durationMs,
      method: request.method,
      url: request.url,
      requestHeaders: headers,
      requestBody: request.body ?? null,
      status,
      responseHeaders,
      responseBody: body,
      responseSize: size,
      failure: outcome.failure ? `${outcome.failure}: ${outcome.message}` : null,
      notes: request.notes ?? [],
    })
    if (outcome.failure) {
      return { exchangeId, durationMs, ok: false, failure: outcome.failure, message: outcome.message ?? '' }
    }
    return { exchangeId, durationMs, ok: true, status: status!, headers: responseHeaders, body }
  }

  return async (request) => {
    let current = request
    for (let left = request.redirects ?? 0; ; left -= 1) {
      const result = await once(current)
      const location = result.ok && isRedirect(result.status) ? headerOf(result.headers, 'location') : null
      if (!result.ok || location === null || left <= 0 || request.method !== 'GET') return result
      if (!URL.canParse(location, current.url)) return refused(result, 'redirects to something that is not an address')
      const next = new URL(location, current.url).href
      const fault = redirectFault(current.url, next, request.allowLoopbackHttp)
      if (fault) return refused(result, fault)
      current = { ...current, url: next }
    }
  }
}

const refused = ({ exchangeId, durationMs }: OutboundResult, message: string): OutboundResult => ({
  exchangeId,
  durationMs,
  ok: false,
  failure: 'redirect',
  message,
})

/** No redirect is followed off https (contract snagajob 3.6). */
function redirectFault(from: string, to: string, allowLoopbackHttp: boolean): string | null {
  if (new URL(from).protocol === 'https:' && new URL(to).protocol !== 'https:') return 'redirects away from https'
  const fault = outboundUrlFault(to, allowLoopbackHttp)
  return fault && `redirects to an address that ${fault}`
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

export function headerOf(headers: Headers, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null
}

/** All headers that go out, in order, so that the record is what was sent. */
function requestHeaders({ url, method, headers = [], body }: OutboundRequest): Headers {
  const host: Headers = URL.canParse(url) ? [['Host', new URL(url).host]] : []
  const length: Headers = body || method !== 'GET' ? [['Content-Length', String(body?.length ?? 0)]] : []
  return [...host, ...headers, ...length, ['Connection', 'close']]
}

type Outcome = {
  failure?: OutboundFailure
  message?: string
  status?: number
  responseHeaders?: Headers
  body?: Uint8Array
  size?: number
}

type Pause = (milliseconds: number) => Promise<void>

async function exchange(
  request: OutboundRequest,
  headers: Headers,
  pause: Pause,
  stopped: AbortSignal,
): Promise<Outcome> {
  const fault = outboundUrlFault(request.url, request.allowLoopbackHttp)
  if (fault) return { failure: 'address', message: `the address ${fault}` }
  const signal = AbortSignal.any([AbortSignal.timeout(request.timeoutMs ?? 10_000), stopped])
  const start = request.url.startsWith('https:') ? requestHttps : requestHttp
  const client = start(request.url, { method: request.method, headers: headers.flat(), signal, agent: false })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    client.once('response', resolve)
    client.once('error', reject)
  })
  answered.catch(() => {}) // looked at below, after the body is written
  try {
    const written = writeBody(client, request, pause)
    written.catch(() => {}) // a receiver may answer and hang up before it has read everything
    await Promise.race([written, answered, aborted(signal)])
    if (request.badWire?.cut) {
      client.destroy()
      const where = request.badWire.cut === 'in_body' ? 'in the middle of the body' : 'before the answer'
      return { failure: 'cut', message: `the connection was cut ${where}, on purpose` }
    }
    return await readAnswer(await answered, request)
  } catch (error) {
    client.destroy()
    if (stopped.aborted) return { failure: 'connection', message: 'the sandbox was stopped' }
    if (signal.aborted) return { failure: 'timeout', message: 'there was no whole answer in time' }
    const { code, message } = error as NodeJS.ErrnoException
    return { failure: 'connection', message: code ?? message }
  }
}

/** Never resolves; rejects when the time is up. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

async function writeBody(client: ClientRequest, { body, badWire }: OutboundRequest, pause: Pause): Promise<void> {
  const bytes = body ?? new Uint8Array()
  const end = badWire?.cut === 'in_body' ? Math.floor(bytes.length / 2) : bytes.length
  const { pieces, pauseMs } = badWire?.slow ?? { pieces: 1, pauseMs: 0 }
  const size = Math.max(Math.ceil(end / pieces), 1)
  client.flushHeaders()
  for (let at = 0; at < end; at += size) {
    if (pauseMs > 0) await pause(pauseMs)
    await write(client, bytes.subarray(at, Math.min(at + size, end)))
  }
  if (badWire?.cut !== 'in_body') await new Promise<void>((resolve) => client.end(resolve))
}

/** Resolves once the bytes are with the system; rejects if the connection breaks first. */
function write(client: ClientRequest, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('error', reject)
    client.write(bytes, (error) => {
      client.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}

async function readAnswer(answer: IncomingMessage, request: OutboundRequest): Promise<Outcome> {
  const status = answer.statusCode ?? 0
  const responseHeaders = headerPairs(answer.rawHeaders)
  const maxBytes = request.maxBytes ?? 1_048_576
  const sink = status >= 200 && status < 300 ? request.sink : undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) {
      answer.destroy()
      const message = `the answer is longer than ${maxBytes} bytes`
      return { failure: 'too_large', message, status, responseHeaders, size }
    }
    if (sink) await sink(chunk)
    else chunks.push(chunk)
  }
  return { status, responseHeaders, body: Buffer.concat(chunks), size }
}

/** Raw headers as Node gives them, in pairs. */
export function headerPairs(raw: readonly string[]): Headers {
  return raw.flatMap((name, i): Headers => (i % 2 === 0 ? [[name, raw[i + 1]!]] : []))
}
