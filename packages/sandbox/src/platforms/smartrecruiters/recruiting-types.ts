import type {
  AssessmentPackage,
  Attachment,
  CandidateDetails,
  JobDetails,
  OrderKind,
  PackageResult,
  ResultStatus,
} from '@gangway/wire/smartrecruiters'

/* What recruiters and applicants see; its paths stand in api-types.ts. */

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
  orders: Pick<Order, 'orderId' | 'partnerName' | 'packageName' | 'packageId' | 'delivery' | 'status' | 'score'>[]
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
