export const employmentTypes = ['FullTime', 'PartTime', 'Gig'] as const
/** How much work a job is, in Snagajob's words (contract 1.2). */
export type EmploymentType = (typeof employmentTypes)[number]

/** What the user's system says of a job that we publish (model section 5). A member without a value is left out. */
export interface JobContent {
  title: string
  brand: string
  /** HTML. */
  description: string
  employmentTypes?: EmploymentType[]
  wage?: string
  locationName?: string
  locationNumber?: string
  address: { line1?: string; city: string; region: string; postalCode?: string }
  primaryIndustry?: string
  /** Where applicants go who do not apply through us. */
  url?: string
  /** Whether the platform takes applications and hands them to us. */
  easyApply: boolean
  /** Whether the platform tells us of clicks. */
  trackClicks: boolean
  /** The campaign that the job belongs to, by the user's system's id of it. */
  campaignRemoteId?: string
}

export const jobStatuses = ['open', 'closed'] as const
/** A closed job is in no feed; applications for it are matched still. */
export type JobStatus = (typeof jobStatuses)[number]

/** The longest `remoteId` of a job, in UTF-16 units. */
export const maxJobRemoteId = 200

/**
 * A reference to a job as it is looked up: blanks around it and letter case set aside. Null for what can be no job's
 * `remoteId`, empty or too long.
 */
export function foldJobReference(reference: string): string | null {
  const trimmed = reference.trim()
  return trimmed === '' || trimmed.length > maxJobRemoteId ? null : trimmed.toLowerCase()
}
