import type { ReportToken } from '@gangway/wire/candidatehub'
import type { Headers, Note } from '../../../exchanges/exchanges.ts'
import type { ReportArrival, ReportOutcome } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import type { TokenKind } from './tokens.ts'

/** A call to a report URL with what was known of its token when it came. */
export type Arrival = ReportArrival & { token: string; kind: TokenKind; tokenState: ReportToken }

type Row = {
  id: number
  token: string
  kind: TokenKind
  token_state: ReportToken
  at: number
  method: string
  headers: string
  body: Uint8Array
  status: number | null
  consumed: number
  outcome: ReportOutcome | null
  message: string | null
  notes: string
}

/** How much of a report is kept; a good one is a few hundred bytes. */
const maxKeptBytes = 262_144

export type NewArrival = Omit<Arrival, 'id' | 'at' | 'body'> & { subject: string; body: Uint8Array }

/** Keeps a call raw: method, headers and body. Headers as they came, so that they show what was sent. */
export function keepArrival({ store, now }: Deps, arrival: NewArrival): void {
  store.run(
    `INSERT INTO candidatehub_reports (token, subject, kind, token_state, at, method, headers, body, status, consumed,
       outcome, message, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    arrival.token,
    arrival.subject,
    arrival.kind,
    arrival.tokenState,
    now(),
    arrival.method,
    JSON.stringify(arrival.headers satisfies Headers),
    arrival.body.subarray(0, maxKeptBytes),
    arrival.status,
    arrival.consumed ? 1 : 0,
    arrival.outcome,
    arrival.message,
    JSON.stringify(arrival.notes satisfies Note[]),
  )
}

/** The calls that belong to a subject, oldest first. */
export function arrivalsOf({ store }: Deps, subject: string): Arrival[] {
  return store
    .all<Row>('SELECT * FROM candidatehub_reports WHERE subject = ? ORDER BY id', subject)
    .map(({ id, token, kind, token_state: tokenState, at, method, headers, body, status, consumed, ...row }) => ({
      id,
      token,
      kind,
      tokenState,
      at,
      method,
      headers: JSON.parse(headers),
      body: Buffer.from(body).toString(),
      status,
      consumed: consumed === 1,
      outcome: row.outcome,
      message: row.message,
      notes: JSON.parse(row.notes),
    }))
}

/** An arrival as the pages have it: without the token, which stands in the exchange's address already. */
export function shown({ token, kind, tokenState, ...arrival }: Arrival): ReportArrival {
  return arrival
}
