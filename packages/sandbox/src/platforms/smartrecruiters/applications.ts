import type { CandidateDetails } from '@gangway/wire/smartrecruiters'
import type { ApplicationSummary, CandidateProfile, Stage } from './api-types.ts'
import { findCandidate } from './company/company.ts'
import type { Deps } from './deps.ts'
import { listOrders } from './orders.ts'

export type ApplicationRow = {
  id: string
  candidate_id: string
  job_id: string
  job: string
  step_id: number
  step_name: string
  stage: Stage
  language: string
  began_at: number
  submitted_at: number | null
  details: string
}

const select = `SELECT a.*, j.doc AS job, s.name AS step_name, s.stage, c.details
  FROM smartrecruiters_applications a
  JOIN smartrecruiters_jobs j ON j.id = a.job_id
  JOIN smartrecruiters_steps s ON s.id = a.step_id
  JOIN smartrecruiters_candidates c ON c.id = a.candidate_id`

/** An application, submitted or not. */
export function findApplication({ store }: Deps, id: string): ApplicationRow | undefined {
  return store.get<ApplicationRow>(`${select} WHERE a.id = ?`, id)
}

/** What a list of applicants is narrowed to; scores are percentages. */
export type ApplicationFilter = {
  jobId?: string | undefined
  partnerId?: number | undefined
  packageId?: string | undefined
  minScore?: number | undefined
  maxScore?: number | undefined
  status?: string | undefined
}

/** Submitted applications, newest first. */
export function listApplications(deps: Deps, filter: ApplicationFilter): ApplicationSummary[] {
  const { partnerId, packageId, minScore, maxScore, status } = filter
  const byOrder = [partnerId, packageId, minScore, maxScore, status].some((wanted) => wanted !== undefined)
  return deps.store
    .all<ApplicationRow>(`${select} WHERE a.submitted_at IS NOT NULL ORDER BY a.number DESC`)
    .filter((row) => filter.jobId === undefined || row.job_id === filter.jobId)
    .filter((row) => {
      if (!byOrder) return true
      return listOrders(deps, { applicationId: row.id }).some((order) => {
        const percentage = order.score?.percentage ?? null
        if (partnerId !== undefined && order.partnerId !== partnerId) return false
        if (packageId !== undefined && order.packageId !== packageId) return false
        if (status !== undefined && order.status !== status) return false
        if (minScore !== undefined && (percentage === null || percentage < minScore)) return false
        return maxScore === undefined || (percentage !== null && percentage <= maxScore)
      })
    })
    .map((row) => toSummary(deps, row))
}

export function toSummary(deps: Deps, row: ApplicationRow): ApplicationSummary {
  const { firstName = '', lastName = '', email = '' } = detailsOf(row)
  return {
    id: row.id,
    candidateId: row.candidate_id,
    name: `${firstName} ${lastName}`.trim(),
    email,
    jobId: row.job_id,
    jobTitle: jobTitle(row),
    step: { id: row.step_id, name: row.step_name, stage: row.stage },
    appliedAt: row.submitted_at ?? row.began_at,
    orders: listOrders(deps, { applicationId: row.id }).map(
      ({ orderId, partnerName, packageName, packageId, delivery, status, score }) => ({
        orderId,
        partnerName,
        packageName,
        packageId,
        delivery,
        status,
        score,
      }),
    ),
  }
}

export const detailsOf = (row: ApplicationRow): CandidateDetails => JSON.parse(row.details)

export const jobTitle = (row: ApplicationRow): string => JSON.parse(row.job).details.title

export function candidateProfile(deps: Deps, id: string): CandidateProfile | null {
  const found = findCandidate(deps, id)
  if (!found) return null
  const rows = applicationsOf(deps, id)
  return {
    id,
    details: withAssignments(found.details, rows),
    resume: found.resume,
    applications: rows.map((row) => ({
      ...toSummary(deps, row),
      language: row.language,
      assessments: listOrders(deps, { applicationId: row.id }),
    })),
  }
}

/** A candidate's submitted applications, newest first. */
export function applicationsOf({ store }: Deps, candidateId: string): ApplicationRow[] {
  return store.all<ApplicationRow>(
    `${select} WHERE a.candidate_id = ? AND a.submitted_at IS NOT NULL ORDER BY a.number DESC`,
    candidateId,
  )
}

/** The candidate as the candidates API answers it: with the jobs and where the candidate stands in each. */
export function withAssignments(details: CandidateDetails, rows: readonly ApplicationRow[]): CandidateDetails {
  const [primaryAssignment, ...secondaryAssignments] = rows.map((row) => ({
    job: { id: row.job_id, title: jobTitle(row) },
    status: row.stage === 'APPLICATION' ? 'NEW' : row.stage,
    subStatus: row.step_name,
    startsOn: new Date(row.submitted_at ?? row.began_at).toISOString(),
    source: 'Career site',
  }))
  return { ...details, ...(primaryAssignment && { primaryAssignment }), secondaryAssignments }
}
