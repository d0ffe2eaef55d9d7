/** What a person's snapshot on an application says (model: Application, `candidate`). */
export interface CandidateSnapshot {
  fullName?: string
  firstName?: string
  lastName?: string
  emails?: string[]
  phones?: { type: string; number: string }[]
  address?: {
    line1?: string
    line2?: string
    city?: string
    region?: string
    postalCode?: string
    country?: string
    latitude?: number
    longitude?: number
  }
  locale?: string
}

/** A past or present post. Dates keep the precision they came with: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`. */
export interface Employment {
  employer?: string
  title?: string
  startedOn?: string
  endedOn?: string
  current?: boolean
}

/** An answer together with the question that the platform echoed. */
export interface Answer {
  questionId?: string
  question?: string
  type?: string
  sourceValue?: string
  required?: boolean
  options?: { value: string; label?: string }[]
  selected?: { value: string; label?: string }[]
  text?: string
}

export interface Qualification {
  name?: string
  question?: string
  passed?: boolean
  option?: number
  required?: boolean
}

/**
 * The part of an application that a platform's message alone decides; ids, status, flags and matches are added where
 * it is stored. A member without a value is left out.
 */
export interface ApplicationContent {
  candidate: CandidateSnapshot
  employment?: Employment[]
  answers?: Answer[]
  qualifications?: Qualification[]
  workAuthorization?: Record<string, boolean>
  skills?: { name: string; experience?: number }[]
  device?: { ipAddress?: string; userAgent?: string }
  source?: { id?: string; name?: string; subsource?: string; candidateId?: string; hubSourceId?: string }
  context?: Record<string, unknown>
  hub?: { transactionId?: string; clientId?: string; schemaVersion?: number | string }
}

export const documentKinds = ['resume', 'cover_letter', 'tagged_resume', 'parsed_resume', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const applicationStatuses = [
  'received',
  'imported',
  'import_failed',
  'reviewing',
  'contacted',
  'interviewing',
  'offered',
  'hired',
  'rejected',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

export const flags = [
  'job_unmatched',
  'missing_id',
  'missing_fields',
  'body_differs',
  'document_unreadable',
  'document_type_mismatch',
  'answers_invalid',
  'knocked_out',
  'schema_version_unknown',
  'infected',
  'package_retired',
  'package_type_mismatch',
] as const
/** What is odd about an authentic message, told on the record it became. */
export type Flag = (typeof flags)[number]
