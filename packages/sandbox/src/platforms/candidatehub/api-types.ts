import type { ComposeOptions, ImportCandidate, ImportContextNode } from '@gangway/wire/candidatehub'
import type { Headers, Note } from '../../exchanges/exchanges.ts'

/*
 * What `/api/candidatehub` takes and answers, for the server and the pages. Times are epoch milliseconds. Lists answer
 * `{data}`; what cannot be taken is 422 `{error: {code, message, faults: [{pointer, message}]}}`.
 *
 *   GET    /overview                            Overview
 *   GET    /settings · PATCH /settings          HubSettings
 *   GET    /clients · POST /clients             Client[] · ClientInput (`name` is required) → 201 Client
 *   GET    /clients/{id} · PATCH · DELETE       Client · ClientInput → Client · 204
 *   GET    /sources · POST /sources             Source[] · SourceInput (`name` is required) → 201 Source
 *   PATCH  /sources/{id} · DELETE               SourceInput → Source · 204
 *   GET    /invented                            ComposeInput: a made-up candidate for the form to begin with
 *   POST   /clients/{id}/transactions           ComposeInput → 201 Transaction, once the receiver has answered
 *   GET    /transactions?clientId=&state=&before=&limit=   TransactionSummary[], newest first, and `next` (for before)
 *   GET    /transactions/{id}                   Transaction
 *   GET    /transactions/{id}/input             ComposeInput: what it was composed of, files too
 *   POST   /transactions/{id}/deliveries        SendAgainInput → Transaction: the same candidate once more
 *   GET    /send-ins?limit=                     SendIn[]: candidates that somebody sent into the hub
 *   GET    /prepopulations?limit=               Prepopulation[]
 *   POST   /clients/{id}/prepopulations         PrepopulationInput → 201 Prepopulation
 *   GET    /conformance/cases                   ConformanceCase[]
 *   GET    /conformance/runs?limit=             RunSummary[], newest first
 *   POST   /conformance/runs                    RunInput → 201 Run, which goes on by itself: ask for it again
 *   GET    /conformance/runs/{id} · DELETE      Run · 204
 *   POST   /conformance/runs/{id}/again         {cases?} → 201 Run: the same receiver once more
 *   GET    /faults · PATCH · DELETE, POST /seed  as every platform has them
 *
 * Exchanges on record (`/api/sandbox/exchanges?platform=candidatehub&subject=…`) belong to `transaction:<id>`,
 * `send-in:<id>`, `prepopulation:<id>` or `case:<run id>:<case id>`: what was sent, and the reports that came.
 */

export type HubSettings = {
  /** Plain http to loopback addresses. */
  allowLoopbackHttp: boolean
  /** Sandbox convention: a send-in may put `id` and `aplitrak_email_address` directly into `context` (contract 5.1). */
  lenientSendIn: boolean
  /** Sandbox convention: a candidate that is sent in goes on to the client that it names. */
  forwardSendIns: boolean
  /** How long a `__BBPPID` lives; 60 is what the documentation states. */
  prepopulationSeconds: number
}

/** A customer of the hub: the receiver of candidates. */
export type Client = {
  id: number
  name: string
  /** `hub_client_id` */
  hubClientId: string
  apiKey: string
  /** Signs imports. */
  secret: string
  /** Where candidates are sent; null until it is known. */
  importUrl: string | null
  /** Whether `parsed_cv` and `tagged_cv` are made from the candidate, as the hub does where it is switched on. */
  parsing: boolean
  /** `X-PREPOP-DESTINATION` and the token that signs, for the client's career site (contract 5.3). */
  prepopulation: { destinationId: string; token: string }
  /** Sandbox convention: where an apply URL of this client leads; tells whose applicant a job board pushes. */
  careerSiteUrl: string | null
  createdAt: number
}

/** Members left out stay as they are, or are made up. */
export type ClientInput = Partial<Omit<Client, 'id' | 'createdAt'>>

/** A job board, or whatever else candidates come from. */
export type Source = {
  id: number
  name: string
  /** `hub_source_id`, and `X-CHUB-SOURCE` of what this source sends in. */
  hubSourceId: string
  /** Signs what this source sends in. */
  secret: string
  /** Basic authentication of prepopulation pushes (contract 5.2); null: none is asked for. */
  board: { username: string; password: string } | null
  createdAt: number
}

export type SourceInput = Partial<Omit<Source, 'id' | 'createdAt'>>

/** A file as a form has it: its bytes in base64. */
export type ComposedFile = {
  filename: string
  /** `cv`, `coverletter`, or anything else: no closed list is published. */
  type: string
  content: string
  /** How its base64 is written on the wire; `plain`. */
  base64?: 'plain' | 'wrapped' | 'unpadded' | 'empty' | 'broken'
}

/** A candidate as somebody composed it. */
export type ComposeInput = {
  /** The oldest source, if left out. */
  sourceId?: number
  candidate: Omit<ImportCandidate, 'documents'> & Record<string, unknown>
  documents: ComposedFile[]
  /** Null: sent without a context. */
  context: ImportContextNode | null
  /** What the parser finds, where the client has parsing on; the unit of `experience` is not stated. */
  skills?: { name: string; experience: number }[]
  /** Departures from a plain request. */
  options?: ComposeOptions
  /** Puts the candidate into this transaction; a new one, if left out (`hub_transaction_id`). */
  hubTransactionId?: string
  /** Sent as the report URL instead of one of the sandbox's own, of which no report can be seen. */
  reportUrl?: string
}

/**
 * `waiting`: sent without a final answer, and sent again by itself at `nextTryAt`. `delivered`: answered as documented, no
 * report yet. `lost`: given up. `reported`: a report was taken. `token_reused`: another report came after that.
 */
export type TransactionState = 'waiting' | 'delivered' | 'refused' | 'lost' | 'reported' | 'token_reused'

export type ReportOutcome = 'imported' | 'import_failed' | 'unclear'

export type TransactionSummary = {
  id: number
  hubTransactionId: string
  hubCandidateId: string
  clientId: number
  clientName: string
  sourceName: string
  /** How it began: composed on a page, or sent in by a job board. */
  origin: 'composed' | 'sent_in'
  candidateName: string
  at: number
  state: TransactionState
  nextTryAt: number | null
  /** What the first taken report said; null while none came. */
  outcome: ReportOutcome | null
  reportsCame: number
}

/** One sending of it. */
export type DeliveryAttempt = {
  number: number
  at: number
  /** For `/api/sandbox/exchanges/{id}`: request and answer. */
  exchangeId: number
  /** `accepted`, `refused`, `contract_warning` (an answer that a hub may read either way), or `no_answer`. */
  verdict: 'accepted' | 'refused' | 'contract_warning' | 'no_answer'
  status: number | null
  /** What was answered, or why there was no answer. */
  message: string
  /** Departures of the answer from the documented one. */
  warnings: string[]
  /** What was wrong on purpose. */
  faults: string[]
}

/** One call to the report URL, as it came. Its reading is a sandbox convention throughout (contract 4.4). */
export type ReportArrival = {
  id: number
  at: number
  method: string
  headers: Headers
  /** As text; bytes that are no UTF-8 show as replacement characters. */
  body: string
  /** What was answered; null where the connection was cut on purpose. */
  status: number | null
  /** Whether it spent the token. */
  consumed: boolean
  outcome: ReportOutcome | null
  /** The report's own words, if it has any. */
  message: string | null
  notes: Note[]
}

export type Transaction = TransactionSummary & {
  /** The address that the receiver reports to. */
  reportUrl: string
  /** Whether that is the sandbox's own. */
  reportUrlIsOurs: boolean
  attempts: DeliveryAttempt[]
  reports: ReportArrival[]
  /** The composed files. What else was composed is at `/input`: it can be large, and this is asked for again and again. */
  files: { filename: string; type: string; bytes: number }[]
}

/**
 * `signed_again`: the same content with a new time and signature. `same_bytes`: as it was sent the last time.
 * `new_report_url`: signed again, with another report URL.
 */
export type SendAgainInput = { how?: 'signed_again' | 'same_bytes' | 'new_report_url' }

/** A candidate that was sent into the hub (contract 5.1), taken or not. */
export type SendIn = {
  id: number
  at: number
  /** What `X-CHUB-SOURCE` said. */
  hubSourceId: string
  sourceName: string | null
  /** What `transaction.client_id` said. */
  hubClientId: string
  candidateName: string
  accepted: boolean
  /** The answer's transaction id, or its error. */
  hubTransactionId: string | null
  error: string | null
  /** The transaction that goes on to the client, if one does. */
  transactionId: number | null
}

/** Data of an applicant on the way to a career site. */
export type Prepopulation = {
  id: number
  at: number
  clientId: number
  clientName: string
  /** `pushed` by a job board (contract 5.2), or composed on a page. */
  origin: 'pushed' | 'composed'
  candidateName: string
  /** `__BBPPID`: a JWT. */
  bbppid: string
  expiresAt: number
  /** Where the applicant goes, with `__BBPPID`; null where no address is known. */
  applicationUrl: string | null
  /** When it was fetched last. */
  fetchedAt: number | null
}

export type PrepopulationInput = Pick<ComposeInput, 'candidate' | 'documents' | 'context'> & {
  /** Default: the client's `careerSiteUrl`. */
  applyUrl?: string
}

export type Overview = {
  clients: number
  sources: number
  transactions: Record<TransactionState, number>
  sendIns: number
  prepopulations: number
  runs: number
  settings: HubSettings
  /** What a registration is given as `apiBaseUrl`. */
  apiBaseUrl: string
}

export type * from './conformance/api-types.ts'
