import type {
  AssessmentType,
  ConfigurationField,
  Mode,
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

/** An account with the partner that somebody who plays the administrator can use; the platform itself knows nothing of it. */
export type SignIn = {
  email: string
  /** Where a password is chosen; null once there is one. */
  invitationUrl: string | null
}

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
  /** For its page in the pop-up; null where the partner told of none. */
  signIn: SignIn | null
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

export type * from './recruiting-types.ts'
