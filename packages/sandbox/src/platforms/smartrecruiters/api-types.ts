import type {
  AssessmentPackage,
  AssessmentType,
  Attachment,
  CandidateDetails,
  ConfigurationField,
  JobDetails,
  Mode,
  OrderKind,
  PackageResult,
  PartnerConfiguration,
  ResultStatus,
} from '@gangway/wire/smartrecruiters'

/*
 * What `/api/smartrecruiters` takes and answers, for the server and the pages. There is one customer, Harbour Foods. Times
 * are epoch milliseconds. Lists answer `{data}`; what cannot be taken is 422 `{error: {code, message, faults: [{pointer,
 * message}]}}`, what does not fit the state of things 409.
 *
 *   GET    /overview                            Overview
 *   GET    /settings · PATCH /settings          RecruitersSettings
 *
 * Partner operations, at SmartRecruiters:
 *   GET    /scopes                              ScopeMeaning[]: what a partner may ask for
 *   GET    /partners · POST /partners           Partner[] · PartnerInput (`name` is required) → 201 Partner
 *   GET    /partners/{id} · PATCH · DELETE      Partner · PartnerInput → Partner · 204
 *   POST   /partners/{id}/approval              {scopes: string[]} → Partner: approves these of the scopes asked for
 *   POST   /partners/{id}/credential            → Partner: issues a master credential; an earlier one is void from then on
 *
 * The customer's administrator:
 *   GET    /apps · GET /apps/{partnerId}        App[] · App
 *   POST   /apps/{partnerId}/consent            {returnUrl?} → ConsentStart: records the consent, tells what to open
 *   DELETE /apps/{partnerId}/consent            → App: consent taken back before the partner answered
 *   DELETE /apps/{partnerId}/connection         → App: disables; the partner is told, what it answers changes nothing
 *   GET    /job-attributes                      JobAttribute[]: what a partner's field can be bound to
 *   PUT    /apps/{partnerId}/field-mapping      {[fieldId]: jobAttributeId | null} → App
 *   GET    /hiring-process                      {data: Step[]}, in order
 *   PUT    /hiring-process/steps/{id}           StepInput → Step
 *   POST   /hiring-process/steps                {name, stage} → 201 Step, behind the others of its stage
 *   DELETE /hiring-process/steps/{id}           204; 409 while candidates are in it, or for a step that is always there
 *
 * Recruiters:
 *   GET    /users                               User[]: who may act; an order by hand names one (`userId`), else the first
 *   GET    /jobs · GET /jobs/{id}               Job[] · Job
 *   GET    /applications?jobId=&partnerId=&packageId=&minScore=&maxScore=&status=   ApplicationSummary[], newest first.
 *          `partnerId`/`packageId` keep those with such an order; scores (0 to 100) and `status` are of that order
 *   GET    /ordered-packages                    {partnerId, partnerName, packageId, packageName}[]: for that filter
 *   GET    /candidates/{id}                     CandidateProfile
 *   POST   /applications/{id}/step              {stepId, userId?} → ApplicationSummary; auto-triggered orders go out first
 *   GET    /package-choices?kind=manual|auto|inline&applicationId=&userId=   PackageChoice[]: every connected partner's
 *          list, asked for now
 *   GET    /orders?applicationId=&limit= · GET /orders/{orderId}   Order[], newest first · Order
 *   POST   /applications/{id}/orders            {partnerId, packageId, userId?} → 201 Order (also where sending failed)
 *   POST   /orders/{orderId}/deliveries         → Order: the same order sent again, with the same id
 *   GET    /notifications?limit=                Notification[], newest first, and `unread`
 *   POST   /notifications/read                  204: all are read
 *
 * Anybody:
 *   GET    /postings · GET /postings/{jobId}    Posting[] · Posting
 *   POST   /postings/{jobId}/applications       ApplyInput → 201 Applying
 *   GET    /applying/{id}                       Applying; `id` is unguessable
 *   POST   /applying/{id}/assessments           → Applying: orders the inline packages that are not ordered yet, or failed
 *   POST   /applying/{id}/returned              {orderId} → Applying: the partner sent the applicant back
 *   POST   /applying/{id}/submit                → Applying; 409 while an assessment was not returned from
 *   The partner sends the applicant to the page `/smartrecruiters/applying/{id}/returned/{orderId}`.
 *
 *   GET    /customer-credential                 {clientId, clientSecret}: the customer's own, for reading orders back
 *   GET    /faults · PATCH · DELETE, POST /seed  as every platform has them
 *
 * Exchanges on record (`/api/sandbox/exchanges?platform=smartrecruiters&subject=…`) belong to `partner:<id>` (its
 * configuration, connection, tokens, package lists) or `order:<orderId>`.
 */

export type RecruitersSettings = {
  /** Strict: bodies are held to the published OpenAPI names. Lenient: the guide's spellings are taken as well. */
  mode: Mode
  /** How long tokens live; the platform's own lifetime is not published. */
  tokenSeconds: number
  /** Per credential; 10 and 8 are what the documentation states for most endpoints. */
  requestsPerSecond: number
  concurrentRequests: number
  /** Plain http to loopback addresses. */
  allowLoopbackHttp: boolean
}

export type ScopeMeaning = { scope: string; meaning: string }

export type PartnerScope = {
  scope: string
  /** What the partner says it uses it for. */
  use: string
  approved: boolean
}

export type Partner = {
  id: number
  name: string
  /** A `data:` URL of a PNG, JPEG or SVG image; null: none. */
  logo: string | null
  shortDescription: string
  fullDescription: string
  scopes: PartnerScope[]
  /** `requested` until its scopes were approved or narrowed. */
  status: 'requested' | 'approved'
  /** The master credential; null until it is issued, which wants an approval. */
  credential: { clientId: string; clientSecret: string } | null
  /** What it stored of itself; null until it did. */
  configuration: PartnerConfiguration | null
  configuredAt: number | null
  createdAt: number
}

/** Members left out stay as they are, or are empty. */
export type PartnerInput = {
  name?: string
  logo?: string | null
  shortDescription?: string
  fullDescription?: string
  /** Asking for other scopes takes the approval back. */
  scopes?: { scope: string; use: string }[]
}

/**
 * `unavailable`: the partner has no credential or stored no configuration yet. `consented`: the administrator agreed, and
 * the partner has not exchanged credentials.
 */
export type AppStatus = 'unavailable' | 'not_connected' | 'consented' | 'active'

/** A partner as the customer's App centre shows it. */
export type App = {
  partnerId: number
  name: string
  logo: string | null
  shortDescription: string
  fullDescription: string
  /** Approved ones only. */
  scopes: (ScopeMeaning & { use: string })[]
  status: AppStatus
  consentedAt: number | null
  connectedAt: number | null
  displayMode: 'POPUP' | 'REDIRECT' | null
  supportedAssessmentTypes: AssessmentType[]
  /** Whether inline orders can be sent to it. */
  inline: boolean
  fields: ConfigurationField[]
  /** Field id → job attribute id. */
  fieldMapping: Record<string, string>
  /** How the partner took being told of the last disabling; null: never disabled. */
  lastDisable: { at: number; told: boolean; message: string; exchangeId: number | null } | null
}

export type ConsentStart = {
  /** To be opened in the person's browser. */
  url: string
  displayMode: 'POPUP' | 'REDIRECT'
  /** 600 pixels wide, 45 % of the screen's height. */
  popUp: { width: number; screenHeightShare: number }
}

export type JobAttribute = { id: string; name: string }

/** Where a candidate stands, as the profile shows it. `APPLICATION` is before that: the application itself. */
export type Stage = 'APPLICATION' | 'NEW' | 'IN_REVIEW' | 'INTERVIEW' | 'OFFERED' | 'HIRED'

/** A package as the hiring process keeps it. */
export type StepPackage = { partnerId: number; packageId: string; name: string }

/** One step of the hiring process; one of stage APPLICATION, whose packages are inline. */
export type Step = {
  id: number
  name: string
  stage: Stage
  /** Whether its packages are ordered when a candidate comes into it. Of no account for the application's. */
  autoTriggered: boolean
  packages: StepPackage[]
  /** One that cannot be removed. */
  fixed: boolean
  candidates: number
}

export type StepInput = Partial<Pick<Step, 'name' | 'autoTriggered' | 'packages'>>

export type User = { id: string; firstName: string; lastName: string; email: string; title: string }

export type Job = {
  id: string
  title: string
  refNumber: string
  details: JobDetails
  team: (User & { role: string })[]
  /** Job attribute id → value. */
  attributes: Record<string, string>
  applications: number
}

export type ApplicationSummary = {
  id: string
  candidateId: string
  name: string
  email: string
  jobId: string
  jobTitle: string
  step: Pick<Step, 'id' | 'name' | 'stage'>
  appliedAt: number
  orders: Pick<Order, 'orderId' | 'partnerName' | 'packageName' | 'packageId' | 'status' | 'score'>[]
}

export type CandidateProfile = {
  id: string
  /** Contact, education, experience and so on, as the candidates API answers it. */
  details: CandidateDetails
  resume: { filename: string; text: string } | null
  applications: (ApplicationSummary & { language: string; assessments: Order[] })[]
}

export type PackageChoice = {
  partnerId: number
  partnerName: string
  logo: string | null
  /** Of the kind that was asked for. */
  packages: AssessmentPackage[]
  /** Why there is no list. */
  problem: string | null
  /** Departures of the list from the contract. */
  warnings: string[]
  exchangeId: number | null
}

export type Score = {
  /** 0 to 100; null where min is not below max. */
  percentage: number | null
  /** `28/80`, as the pages show it. */
  text: string
}

export type ShownAttachment = Attachment & {
  /** The file's name where it was uploaded, else null: the link leads elsewhere. */
  filename: string | null
}

/** What the assessments box shows of a package or an assessment. */
export type ShownResult = {
  status: ResultStatus
  score: Score | null
  scoreLabel: string | null
  summary: string | null
  sentOn: string | null
  submittedOn: string | null
  attachments: ShownAttachment[]
}

export type AssessmentRow = ShownResult & { assessmentId: string; name: string }

export type Order = ShownResult & {
  orderId: string
  kind: OrderKind
  trigger: 'by_hand' | 'auto' | 'application'
  orderedBy: string | null
  partnerId: number
  partnerName: string
  logo: string | null
  applicationId: string
  candidateId: string
  candidateName: string
  jobId: string
  jobTitle: string
  packageId: string
  packageName: string
  packageDescription: string
  /** The package's assessments with what came of them; none where partner and package are one row. */
  assessments: AssessmentRow[]
  /** `sending` while the partner is being asked. */
  delivery: 'sending' | 'sent' | 'failed'
  /** Why it failed. */
  failure: string | null
  /** Where an inline order's candidate takes it. */
  candidateUrl: string | null
  /** Uploaded files that no result lists (shown once, with the package). */
  unlistedFiles: { url: string; filename: string }[]
  result: PackageResult
  updates: ResultUpdate[]
  createdAt: number
  updatedAt: number
}

/** One PATCH that was taken. */
export type ResultUpdate = {
  at: number
  /** In words: what changed. */
  changes: string[]
  /** What is odd about it, without being a reason to refuse it. */
  warnings: string[]
  notified: boolean
}

export type Notification = {
  id: number
  at: number
  read: boolean
  orderId: string
  candidateId: string
  candidateName: string
  jobTitle: string
  packageName: string
  status: ResultStatus
}

export type Posting = {
  jobId: string
  title: string
  company: string
  location: string
  department: string
  /** HTML of Harbour Foods' own; safe to show. */
  description: string
  /** Whether applying includes an assessment. */
  withAssessment: boolean
}

export type ApplyInput = {
  firstName: string
  lastName: string
  email: string
  phoneNumber?: string
  /** `en` */
  language?: string
  resume?: string
}

/** An application on its way. */
export type Applying = {
  id: string
  jobId: string
  jobTitle: string
  firstName: string
  /** `assessment`: inline assessments have to be returned from. `ready`: to be submitted. */
  state: 'assessment' | 'ready' | 'submitted'
  candidateId: string | null
  assessments: {
    orderId: string
    packageName: string
    partnerName: string
    /** Where the applicant goes; null where it could not be ordered. */
    url: string | null
    problem: string | null
    returned: boolean
  }[]
}

export type Overview = {
  company: { id: string; name: string }
  partners: number
  connected: number
  jobs: number
  candidates: number
  orders: Record<ResultStatus, number>
  unread: number
  settings: RecruitersSettings
  /** What a registration is given as `apiBaseUrl` and `tokenUrl`. */
  apiBaseUrl: string
  tokenUrl: string
}
