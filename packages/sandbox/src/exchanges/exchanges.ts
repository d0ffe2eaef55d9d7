import type { Store } from '../store/open-store.ts'

export type Headers = [name: string, value: string][]

/** One thing that was looked at in a request or answer, as a sentence for a page. */
export type Note = { ok: boolean | null; text: string }

/** A request and its answer, as they went over the wire. */
export type Exchange = {
  id: number
  platform: string
  /** `in`: somebody called the platform that is played. `out`: the platform called somebody. */
  direction: 'in' | 'out'
  /** What for, in a few words: `application`, `questions`, `presigned form`. */
  purpose: string
  /** What it belongs to, such as `application:<id>`. */
  subject: string | null
  /** Epoch milliseconds. */
  startedAt: number
  durationMs: number
  method: string
  url: string
  requestHeaders: Headers
  /** The whole size in bytes, which may be more than was kept. */
  requestSize: number
  status: number | null
  responseHeaders: Headers
  responseSize: number
  /** Why there is no whole answer. */
  failure: string | null
  notes: Note[]
}

export type NewExchange = Omit<Exchange, 'id' | 'requestSize' | 'responseSize'> & {
  requestBody: Uint8Array | null
  responseBody: Uint8Array | null
  /** Set where a body was not collected or not whole. */
  requestSize?: number
  responseSize?: number
}

export type Bodies = { requestBody: Uint8Array | null; responseBody: Uint8Array | null }

export type ExchangeFilter = {
  platform?: string | undefined
  direction?: string | undefined
  subject?: string | undefined
  before?: number | undefined
  limit: number
}

export type Exchanges = {
  record(exchange: NewExchange): number
  list(filter: ExchangeFilter): Exchange[]
  get(id: number): (Exchange & Bodies) | null
}

/** How much of a body is kept, and how many exchanges per platform. */
export const MAX_KEPT_BODY_BYTES = 4_194_304
const MAX_KEPT_EXCHANGES = 5000

type Row = {
  id: number
  platform: string
  direction: 'in' | 'out'
  purpose: string
  subject: string | null
  started_at: number
  duration_ms: number
  method: string
  url: string
  request_headers: string
  request_body?: Uint8Array | null
  request_size: number
  status: number | null
  response_headers: string
  response_body?: Uint8Array | null
  response_size: number
  failure: string | null
  notes: string
}

const columns = `id, platform, direction, purpose, subject, started_at, duration_ms, method, url, request_headers,
  request_size, status, response_headers, response_size, failure, notes`

/** Everything that was said, kept in the store. `secretHeaders`: names in lower case whose values are masked. */
export function openExchanges(store: Store, secretHeaders: readonly string[]): Exchanges {
  const mask = (headers: Headers): Headers =>
    headers.map(([name, value]) => [name, secretHeaders.includes(name.toLowerCase()) ? masked(value) : value])
  return {
    record: (exchange) => {
      const { requestBody, responseBody } = exchange
      const { lastInsertRowid: id } = store.run(
        `INSERT INTO exchanges (platform, direction, purpose, subject, started_at, duration_ms, method, url,
           request_headers, request_body, request_size, status, response_headers, response_body, response_size,
           failure, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        exchange.platform,
        exchange.direction,
        exchange.purpose,
        exchange.subject,
        exchange.startedAt,
        exchange.durationMs,
        exchange.method,
        exchange.url,
        JSON.stringify(mask(exchange.requestHeaders)),
        requestBody?.subarray(0, MAX_KEPT_BODY_BYTES) ?? null,
        exchange.requestSize ?? requestBody?.length ?? 0,
        exchange.status,
        JSON.stringify(mask(exchange.responseHeaders)),
        responseBody?.subarray(0, MAX_KEPT_BODY_BYTES) ?? null,
        exchange.responseSize ?? responseBody?.length ?? 0,
        exchange.failure,
        JSON.stringify(exchange.notes),
      )
      if (id % 100 === 0) prune(store, exchange.platform)
      return id
    },
    list: ({ platform, direction, subject, before, limit }) =>
      store
        .all<Row>(
          `SELECT ${columns} FROM exchanges WHERE (?1 IS NULL OR platform = ?1) AND (?2 IS NULL OR direction = ?2)
             AND (?3 IS NULL OR subject = ?3) AND (?4 IS NULL OR id < ?4) ORDER BY id DESC LIMIT ?5`,
          platform ?? null,
          direction ?? null,
          subject ?? null,
          before ?? null,
          limit,
        )
        .map(exchangeOf),
    get: (id) => {
      const row = store.get<Row>(`SELECT ${columns}, request_body, response_body FROM exchanges WHERE id = ?`, id)
      if (!row) return null
      const { request_body: requestBody = null, response_body: responseBody = null } = row
      return { ...exchangeOf(row), requestBody, responseBody }
    },
  }
}

function prune(store: Store, platform: string): void {
  store.run(
    `DELETE FROM exchanges WHERE platform = ?1 AND id <= (SELECT id FROM exchanges WHERE platform = ?1
       ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
    platform,
    MAX_KEPT_EXCHANGES,
  )
}

function masked(value: string): string {
  return value.length > 8 ? `••••${value.slice(-4)}` : '••••'
}

function exchangeOf(row: Row): Exchange {
  return {
    id: row.id,
    platform: row.platform,
    direction: row.direction,
    purpose: row.purpose,
    subject: row.subject,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    method: row.method,
    url: row.url,
    requestHeaders: JSON.parse(row.request_headers),
    requestSize: row.request_size,
    status: row.status,
    responseHeaders: JSON.parse(row.response_headers),
    responseSize: row.response_size,
    failure: row.failure,
    notes: JSON.parse(row.notes),
  }
}
