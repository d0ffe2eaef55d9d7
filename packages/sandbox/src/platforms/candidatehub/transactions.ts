import { readInput } from '../../http/input-reader.ts'
import { invalid, notFound } from '../../http/problem.ts'
import { randomId } from '../../random.ts'
import type {
  Client,
  ComposeInput,
  DeliveryAttempt,
  ReportOutcome,
  SendAgainInput,
  Source,
  Transaction,
  TransactionState,
  TransactionSummary,
} from './api-types.ts'
import { bytesOf } from './compose-input.ts'
import type { Deps } from './deps.ts'
import { arrivalsOf, shown } from './reports/arrivals.ts'
import { issueToken, reportUrl } from './reports/tokens.ts'
import { findSource, listSources } from './sources.ts'

/** How a transaction's sending stands; what became of its report is read from the arrivals. */
export type DeliveryState = 'waiting' | 'delivered' | 'refused' | 'lost'

export type TransactionRow = {
  id: number
  hub_transaction_id: string
  hub_candidate_id: string
  client_id: number
  client_name: string
  source_name: string
  hub_source_id: string
  origin: 'composed' | 'sent_in'
  candidate_name: string
  input: string
  body: Uint8Array | null
  report_url: string
  report_url_is_ours: number
  files: string
  delivery: DeliveryState
  state: TransactionState
  outcome: ReportOutcome | null
  reports_came: number
  next_try_at: number | null
  at: number
}

const state = `CASE WHEN t.token_reused = 1 THEN 'token_reused' WHEN t.outcome IS NOT NULL THEN 'reported'
  ELSE t.delivery END`
const columns = `t.id, t.hub_transaction_id, t.hub_candidate_id, t.client_id, t.source_name, t.hub_source_id, t.origin,
  t.candidate_name, t.report_url, t.report_url_is_ours, t.files, t.delivery, t.next_try_at, t.at,
  t.outcome, t.reports_came, ${state} AS state, c.name AS client_name`
const joined = 'candidatehub_transactions t JOIN candidatehub_clients c ON c.id = t.client_id'

const prefix = 'transaction:'

/** What a transaction's exchanges and report tokens belong to. */
export const subjectOf = (id: number) => `${prefix}${id}`

/** The transaction that a subject names, or null. */
export function transactionOf(subject: string): number | null {
  return subject.startsWith(prefix) ? Number(subject.slice(prefix.length)) : null
}

/** Keeps what somebody composed, with new ids and a one-time report URL. Nothing is sent yet. */
export function createTransaction(
  deps: Deps,
  client: Client,
  input: ComposeInput,
  from: { origin: 'composed' | 'sent_in'; source?: Pick<Source, 'name' | 'hubSourceId'> } = { origin: 'composed' },
): number {
  const { store, now, random } = deps
  const source = from.source ?? sourceOf(deps, input.sourceId)
  return store.transaction(() => {
    const { lastInsertRowid: id } = store.run(
      `INSERT INTO candidatehub_transactions (hub_transaction_id, hub_candidate_id, client_id, source_name,
         hub_source_id, origin, candidate_name, files, report_url, delivery, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 'waiting', ?)`,
      input.hubTransactionId ?? newHubId('T', random),
      newHubId('C', random),
      client.id,
      source.name,
      source.hubSourceId,
      from.origin,
      nameOf(input.candidate),
      JSON.stringify(
        input.documents.map((file) => ({ filename: file.filename, type: file.type, bytes: bytesOf(file).length })),
      ),
      now(),
    )
    const content = JSON.stringify(input)
    store.run('INSERT INTO candidatehub_contents (transaction_id, input) VALUES (?, ?)', id, content)
    setReportUrl(deps, id, input.reportUrl)
    return id
  })
}

/** An id of the hub's: opaque, with no documented form. */
export function newHubId(kind: 'T' | 'C', random: Deps['random']): string {
  return `${kind}-${randomId(random)}${randomId(random)}`
}

/** What a candidate is called in lists, whatever was composed. */
export function nameOf(candidate: Record<string, unknown>): string {
  const name = [candidate.name, candidate.email].find((value) => typeof value === 'string' && value.trim() !== '')
  return String(name ?? '(no name)').slice(0, 200)
}

function sourceOf({ store }: Deps, id: number | undefined): Pick<Source, 'name' | 'hubSourceId'> {
  const source = id === undefined ? listSources(store)[0] : findSource(store, id)
  if (!source) throw invalid([{ pointer: '/sourceId', message: 'names no source: make one first' }])
  return source
}

export function newReportUrl(deps: Deps, id: number): string {
  return reportUrl(deps.origin(), issueToken(deps, subjectOf(id)))
}

/** `foreign`: an address that is not the sandbox's; a new one of its own, if left out. */
function setReportUrl(deps: Deps, id: number, foreign?: string): void {
  deps.store.run(
    'UPDATE candidatehub_transactions SET report_url = ?, report_url_is_ours = ? WHERE id = ?',
    foreign ?? newReportUrl(deps, id),
    foreign === undefined ? 1 : 0,
    id,
  )
}

/** A transaction with all that was composed and sent, which may be many megabytes. */
export function findRow({ store }: Deps, id: number): TransactionRow | null {
  const sql = `SELECT ${columns}, o.input, o.body FROM ${joined}
    JOIN candidatehub_contents o ON o.transaction_id = t.id WHERE t.id = ?`
  return store.get<TransactionRow>(sql, id) ?? null
}

export function findTransaction(deps: Deps, id: number): Transaction | null {
  const row = deps.store.get<TransactionRow>(`SELECT ${columns} FROM ${joined} WHERE t.id = ?`, id)
  if (!row) return null
  return {
    ...summaryOf(row),
    reportUrl: row.report_url,
    reportUrlIsOurs: row.report_url_is_ours === 1,
    attempts: attemptsOf(deps, id),
    reports: arrivalsOf(deps, subjectOf(id)).map(shown),
    files: JSON.parse(row.files),
  }
}

type Filter = { clientId?: number; state?: string; before?: number; limit: number }

/** Transactions, newest first. */
export function listTransactions({ store }: Deps, filter: Filter): TransactionSummary[] {
  return store
    .all<TransactionRow>(
      `SELECT ${columns} FROM ${joined} WHERE (?1 IS NULL OR t.client_id = ?1) AND (?2 IS NULL OR ${state} = ?2)
         AND (?3 IS NULL OR t.id < ?3) ORDER BY t.id DESC LIMIT ?4`,
      filter.clientId ?? null,
      filter.state ?? null,
      filter.before ?? null,
      filter.limit,
    )
    .map(summaryOf)
}

/** How many transactions stand how. */
export function countStates({ store }: Deps): Record<TransactionState, number> {
  const rows = store.all<{ state: TransactionState; count: number }>(
    `SELECT ${state} AS state, COUNT(*) AS count FROM candidatehub_transactions t GROUP BY 1`,
  )
  const none = { waiting: 0, delivered: 0, refused: 0, lost: 0, reported: 0, token_reused: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/**
 * Notes on a transaction what a call to its report URL amounts to. Whoever got no answer to a report that was taken has
 * to ask again: that is no second report.
 */
export function noteReport({ store }: Deps, id: number): void {
  store.run(
    `UPDATE candidatehub_transactions SET
       reports_came = (SELECT COUNT(*) FROM candidatehub_reports WHERE subject = ?2),
       outcome = (SELECT outcome FROM candidatehub_reports WHERE subject = ?2 AND consumed = 1 ORDER BY id LIMIT 1),
       token_reused = EXISTS (SELECT 1 FROM candidatehub_reports again
         JOIN candidatehub_reports first ON first.token = again.token AND first.consumed = 1
         WHERE again.subject = ?2 AND again.token_state = 'used' AND first.status IS NOT NULL)
     WHERE id = ?1`,
    id,
    subjectOf(id),
  )
}

function summaryOf(row: TransactionRow): TransactionSummary {
  return {
    id: row.id,
    hubTransactionId: row.hub_transaction_id,
    hubCandidateId: row.hub_candidate_id,
    clientId: row.client_id,
    clientName: row.client_name,
    sourceName: row.source_name,
    origin: row.origin,
    candidateName: row.candidate_name,
    at: row.at,
    state: row.state,
    nextTryAt: row.next_try_at,
    outcome: row.outcome,
    reportsCame: row.reports_came,
  }
}

type AttemptRow = {
  number: number
  at: number
  exchange_id: number
  verdict: DeliveryAttempt['verdict']
  status: number | null
  message: string
  warnings: string
  faults: string
}

function attemptsOf({ store }: Deps, id: number): DeliveryAttempt[] {
  return store
    .all<AttemptRow>('SELECT * FROM candidatehub_attempts WHERE transaction_id = ? ORDER BY number', id)
    .map(({ number, at, exchange_id: exchangeId, verdict, status, message, warnings, faults }) => ({
      number,
      at,
      exchangeId,
      verdict,
      status,
      message,
      warnings: JSON.parse(warnings),
      faults: JSON.parse(faults),
    }))
}

/** Sends a transaction once more, in the way that is asked for. */
export async function sendAgain(
  deps: Deps,
  id: number,
  value: unknown,
  deliver: (id: number, how: { sameBytes: boolean }) => Promise<void>,
): Promise<Transaction> {
  const row = findRow(deps, id)
  if (!row) throw notFound('transaction')
  const reader = readInput(value ?? {})
  const how = reader.choice<NonNullable<SendAgainInput['how']>>('how', ['signed_again', 'same_bytes', 'new_report_url'])
  reader.finish()
  if (how === 'new_report_url') setReportUrl(deps, id)
  await deliver(id, { sameBytes: how === 'same_bytes' && row.body !== null })
  return findTransaction(deps, id)!
}
