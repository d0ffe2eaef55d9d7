import type { ItemFault, OtherElement, Question } from '@gangway/wire/snagajob'
import type { SnagajobSettings } from './settings.ts'

/** What `/api/snagajob` answers, for the server and the pages. Times are epoch milliseconds. */

export type PartnerSettings = {
  /** N2: the element that names the employer in an aggregate feed; empty where none is known. */
  accountElement: string
  /** N3: the element that carries the partner's campaign id. */
  campaignElement: string
  /** N5: statuses taken besides NEW and CONTACTED. */
  moreStatuses: string[]
  /** What a click costs, as it is told to the partner. */
  clickCost: string
}

export type Account = {
  /** Snagajob's number of the account: `X-SAJ-Account`. */
  id: number
  partnerId: number
  /** The partner's own: `X-SAJ-PartnerAccount`. */
  partnerAccount: string
  name: string
  feedUrl: string | null
  feedEveryMinutes: number | null
  feedFetchedAt: number | null
}

export type Partner = {
  id: number
  name: string
  partnerKey: string
  apiKey: string
  apiSecret: string
  /** U3: what applications are signed with; null: the API secret. */
  applicationSecret: string | null
  settings: PartnerSettings
  accounts: Account[]
  createdAt: number
}

export type Feed = {
  id: number
  partnerId: number
  partnerName: string
  accountId: number | null
  accountName: string | null
  cameBy: 'fetched' | 'uploaded'
  address: string
  at: number
  state: 'reading' | 'read' | 'unchanged' | 'failed'
  bytes: number
  posted: number
  refused: number
  closed: number
  faults: { code: string; message: string; line: number; fatal: boolean }[]
}

export type Fate = 'posted' | 'refused' | 'closed'

export type PostingSummary = {
  /** Snagajob's id of the posting: `postingid` in redirects. */
  id: number
  partnerId: number
  accountId: number | null
  brand: string
  title: string
  place: string
  requisitionId: string | null
  fate: Fate
  easyApply: boolean
  faults: ItemFault[]
  seenAt: number
}

export type Posting = PostingSummary & {
  mismatch: boolean
  position: number
  line: number
  fields: Record<string, string>
  aggregate: Record<string, string>
  campaign: Record<string, string>
  other: OtherElement[]
  partnerName: string
  accountName: string | null
}

export type QuestionSet = {
  /** Null where the posting has no questions: then nothing was fetched. */
  id: number | null
  questions: Question[]
  warnings: string[]
  exchangeId: number | null
}

export type WorkHistoryEntry = { employerName: string; jobTitle: string; start: string; end: string | null }
export type Qualification = { name: string; displayText: string; isPass: boolean; required: boolean; option?: number }

/** A worker as Snagajob keeps them between applications. `start` and `end` are months, `YYYY-MM`. */
export type WorkerProfile = {
  firstName: string
  lastName: string
  emailAddress: string
  phoneNumber: string
  address: { line1: string; line2: string; city: string; stateProvCode: string; postalCode: string }
  employment: WorkHistoryEntry[]
  isAuthorizedToWorkInUs: boolean | null
  qualifications: Qualification[]
}

export type Worker = { id: number; profile: WorkerProfile }

export type ResumeFile = { filename: string; data: string }

export type ApplyInput = {
  workerId: number
  questionSetId: number | null
  answers: Record<string, string | string[]>
  /** Base64; null where the worker has no file, which sends an empty résumé (U13). */
  resume: ResumeFile | null
}

export type ApplicationState = 'delivered' | 'refused' | 'waiting' | 'lost'

export type Attempt = {
  number: number
  at: number
  exchangeId: number
  outcome: string
  status: number | null
  faults: string[]
}

export type DispositionRow = {
  id: number
  applyId: string
  timestamp: string
  status: string
  line: number
  uploadId: number
  faults: string[]
  at: number
}

export type ApplicationSummary = {
  id: string
  postingId: number
  title: string
  requisitionId: string
  applicant: string
  partnerName: string
  at: number
  state: ApplicationState
  nextTryAt: number | null
  /** The status of the newest disposition. */
  status: string | null
}

export type Application = ApplicationSummary & {
  postUrl: string
  odd: string[]
  body: string
  attempts: Attempt[]
  dispositions: DispositionRow[]
}

export type Candidate = {
  applyId: string
  applicant: string | null
  title: string | null
  status: string
  history: DispositionRow[]
}

export type Upload = {
  id: number
  partnerName: string
  kind: 'single' | 'bulk' | 'disposition'
  key: string
  at: number
  bytes: number
  state: 'reading' | 'read' | 'failed'
  outcome: string
  warnings: string[]
}

export type Click = {
  eventId: string
  postingId: number
  title: string
  partnerId: number
  partnerName: string
  at: number
  cost: string
  redirect: string | null
  trackingExchangeId: number | null
  file: string | null
  completed: boolean
}

export type Completed = {
  id: number
  partnerName: string
  applyClickId: string
  partnerGuid: string
  ts: number | null
  cost: number | null
  /** How often it was told. */
  came: number
  /** Whether the click id is one that was given out. */
  known: boolean
  at: number
}

export type Campaign = {
  id: string
  partnerName: string
  accountName: string | null
  body: Record<string, unknown>
  warnings: string[]
  at: number
  /** Postings that its targeting takes in now. */
  postings: number
}

export type Overview = {
  partners: number
  postings: { posted: number; refused: number; closed: number }
  applications: Record<ApplicationState, number>
  workers: number
  dispositions: number
  settings: SnagajobSettings
  apiBaseUrl: string
}
