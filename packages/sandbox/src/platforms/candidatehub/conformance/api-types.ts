import type { ReportArrival } from '../api-types.ts'

/* What the conformance kit's part of `/api/candidatehub` takes and answers; its paths stand with the others. */

/** A behaviour of contract 6.1 with what a receiver should do. */
export type ConformanceCase = {
  id: string
  group: 'signature' | 'delivery' | 'content' | 'documents' | 'report'
  title: string
  expects: {
    answer: 'accepted' | 'refused'
    /** The status of a refusal, which is ours. */
    status: number | null
    applications: number
    report: 'sent' | 'withheld' | 'redirect_not_followed' | 'retried'
    says: string
  }
}

export type Receiver = {
  /** Its import URL. */
  url: string
  apiKey: string
  /** `hub_client_id` */
  clientId: string
  secret: string
}

export type RunInput = {
  /** Any receiver; or a client of the sandbox, by id. */
  receiver?: Receiver
  client?: number
  /** Ids of cases; all, if left out. */
  cases?: string[]
  /** A client that is not the receiver's, for `client_foreign`. Made up, if left out. */
  otherClientId?: string
  /** A job reference that the receiver knows. */
  jobReference?: string
  sourceId?: string
  /** `logged`: the receiver says that it does not enforce a window on the signed time, which none is documented for. */
  signatureWindow?: 'enforced' | 'logged'
  /** How long reports are waited for after the last answer; 10. */
  reportWaitSeconds?: number
  /**
   * `required`: the receiver reports by itself, and a report that does not come is a failure. `advised` (default): it may
   * come when somebody decides, and counts only in the cases that are about reports.
   */
  reports?: 'required' | 'advised'
  /** What the receiver reaches the sandbox by; its own origin, if left out. */
  reportBaseUrl?: string
  /** File bytes of the large body; 8 MiB. */
  largeFileBytes?: number
}

/** `advice`: nothing documented is broken, and it could be better. `running`: not sent yet, or a report may still come. */
export type Verdict = 'pass' | 'fail' | 'advice' | 'running'

/** One thing that was looked at. `note`: counts neither way, or cannot be seen from here. */
export type Finding = { kind: 'pass' | 'fail' | 'advice' | 'note'; text: string }

export type CaseRequest = {
  label: string
  step: number
  ids: { clientId: string; transactionId: string; candidateId: string }
  /** For `/api/sandbox/exchanges/{id}`. */
  exchangeId: number
  status: number | null
  durationMs: number
  /** The beginning of the answer's body, or why there was none. */
  answer: string
  verdict: 'accepted' | 'refused' | 'contract_warning' | 'no_answer'
}

export type CaseResult = ConformanceCase & {
  verdict: Verdict
  findings: Finding[]
  /** What only somebody who looks into the receiver can tell. */
  lookFor: string
  requests: CaseRequest[]
  reports: ReportArrival[]
}

export type RunSummary = {
  id: number
  at: number
  /** The receiver without its secret. */
  receiver: Omit<Receiver, 'secret'>
  state: 'sending' | 'waiting_for_reports' | 'done' | 'interrupted'
  /** Until when reports are waited for; null before the last answer. */
  waitsUntil: number | null
  verdicts: Record<Verdict, number>
}

export type Run = RunSummary & { cases: CaseResult[] }
