import { Agent, type Dispatcher } from 'undici'
import { within } from '../../store/within.ts'
import { createConnector } from './connector.ts'
import { Exchange } from './exchange.ts'
import { prepareHeaders } from './headers.ts'
import { createSystemResolve, type Resolve } from './lookup.ts'
import type { HttpOutcome } from './outcome.ts'
import { checkUrl, refusal } from './url-rules.ts'

/** A body that is not in memory. `chunks` is iterated at most once, and only when a connection is there. */
export interface StreamedBody {
  chunks: AsyncIterable<Uint8Array>
  /** Bytes; another sum of chunks is a failure `body`, and no byte past it is sent. */
  contentLength: number
}

export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: Uint8Array | string | StreamedBody
  /** Milliseconds for everything: name, connection, handshake, request, whole answer. */
  timeoutMs: number
  /** Bytes of the answer's body that are kept. */
  maxResponseBytes: number
  /** Permits plain http to a public address (CandidateHub's report URLs are http by contract). */
  allowHttp?: boolean
}

export interface HttpClientOptions {
  /** GANGWAY_ALLOW_PRIVATE_URLS: private and loopback addresses, plain http and any port are allowed. */
  allowPrivate: boolean
  /** Origins that are reached whatever their scheme, port and address. */
  alwaysAllowed?: readonly string[]
  /** Instead of the operating system's resolver. */
  resolve?: Resolve
  userAgent: string
  /** Connections held to one origin at most; a request beyond them waits, within its deadline. */
  connectionsPerOrigin: number
  /** Milliseconds for a name, a connection and its handshake together; 10,000 unless given. */
  connectTimeoutMs?: number
  /** Certificate authorities (PEM) to trust instead of the built-in ones. */
  ca?: string
}

export interface HttpClient {
  /** Sends one request, once: no redirect is followed, nothing is tried again. Never rejects for what a network does. */
  request(request: HttpRequest): Promise<HttpOutcome>
  /** Adds an origin to the always allowed ones: the mounted sandbox's, known once it listens. */
  alwaysAllow(origin: string): void
  /** Refuses new requests, waits for those under way, at most so many milliseconds, and closes all connections. */
  close(withinMs?: number): Promise<void>
}

const MAX_TIMEOUT_MS = 2 ** 31 - 1
/** Judged URLs that are remembered: most requests go where the one before went. */
const MAX_JUDGED = 1000

/** The HTTP client for everything that leaves; design rule 7 holds for each request. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const alwaysAllowed = new Set((options.alwaysAllowed ?? []).map(originOf))
  const rules = { allowPrivate: options.allowPrivate, alwaysAllowed }
  const agent = new Agent({
    connect: createConnector({
      rules,
      resolve: options.resolve ?? createSystemResolve(),
      connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    }),
    connections: options.connectionsPerOrigin,
    pipelining: 1,
    allowH2: false,
    // The one deadline of the exchange covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 16_384,
  })
  let closing: Promise<void> | undefined
  const judged = new Map<string, ReturnType<typeof checkUrl>>()

  /** As `checkUrl`, which judges by the text alone and so comes to the same each time. */
  function judgeUrl(text: string, allowHttp: boolean): ReturnType<typeof checkUrl> {
    const key = `${allowHttp} ${text}`
    let verdict = judged.get(key)
    if (verdict === undefined) {
      verdict = checkUrl(text, rules, allowHttp)
      if (!('ok' in verdict)) return verdict
      if (judged.size >= MAX_JUDGED) judged.clear()
      judged.set(key, verdict)
    }
    return verdict
  }

  async function request(wanted: HttpRequest): Promise<HttpOutcome> {
    if (closing !== undefined) return refusal('closed', 'the HTTP client is closed')
    if (!(wanted.timeoutMs > 0 && wanted.timeoutMs <= MAX_TIMEOUT_MS)) throw new RangeError('timeoutMs')
    if (!(wanted.maxResponseBytes >= 0)) throw new RangeError('maxResponseBytes')
    const checked = judgeUrl(wanted.url, wanted.allowHttp ?? false)
    if (!('ok' in checked)) return checked
    const headers = prepareHeaders(wanted.headers ?? {}, options.userAgent)
    if (!Array.isArray(headers)) return headers
    const { url } = checked
    const exchange = new Exchange({
      secure: url.protocol === 'https:',
      timeoutMs: wanted.timeoutMs,
      maxResponseBytes: wanted.maxResponseBytes,
    })
    const body = bodyOf(wanted.body, headers, exchange)
    agent.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method: wanted.method, headers, body },
      exchange,
    )
    return exchange.outcome
  }

  const closeWithin = async (ms: number): Promise<void> => {
    await within(ms, agent.close())
    await agent.destroy()
  }

  return {
    request,
    alwaysAllow(origin) {
      alwaysAllowed.add(originOf(origin))
      judged.clear()
    },
    close(withinMs = MAX_TIMEOUT_MS) {
      closing ??= closeWithin(withinMs)
      return closing
    },
  }
}

function bodyOf(body: HttpRequest['body'], headers: string[], exchange: Exchange): Dispatcher.DispatchOptions['body'] {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body
  headers.push('content-length', String(body.contentLength))
  // The library takes any async iterable; its types name only streams.
  return exchange.body(body.chunks) as unknown as Dispatcher.DispatchOptions['body']
}

function originOf(text: string): string {
  const { origin } = new URL(text)
  if (origin === 'null') throw new TypeError('an always allowed origin must be an http or https one')
  return origin
}
