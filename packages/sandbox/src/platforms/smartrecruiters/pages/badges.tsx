import type { AssessmentType, ResultStatus } from '@gangway/wire/smartrecruiters'
import { Badge } from '@mantine/core'
import type { AppStatus, Stage } from '../api-types.ts'

/** The word for a status that a person sees; the platform's own stands in the traffic. */
const appStatuses: Record<AppStatus, { label: string; color: string }> = {
  unavailable: { label: 'Not available yet', color: 'gray' },
  not_connected: { label: 'Not connected', color: 'gray' },
  consented: { label: 'Waiting for the partner', color: 'yellow' },
  active: { label: 'Active', color: 'teal' },
}

export function AppStatusBadge({ status }: { status: AppStatus }) {
  const { label, color } = appStatuses[status]
  return (
    <Badge color={color} variant="light" tt="none" size="lg">
      {label}
    </Badge>
  )
}

const resultStatuses: Record<ResultStatus, { label: string; color: string }> = {
  PENDING: { label: 'Pending', color: 'gray' },
  IN_PROGRESS: { label: 'In progress', color: 'blue' },
  COMPLETED: { label: 'Completed', color: 'teal' },
  REJECTED: { label: 'Rejected', color: 'red' },
  EXPIRED: { label: 'Expired', color: 'orange' },
}

export const resultStatusLabel = (status: ResultStatus) => resultStatuses[status].label

export function ResultStatusBadge({ status }: { status: ResultStatus }) {
  const { label, color } = resultStatuses[status]
  return (
    <Badge color={color} variant="light" tt="none" miw="max-content" data-status={status}>
      {label}
    </Badge>
  )
}

const assessmentTypes: Record<AssessmentType, string> = {
  BACKGROUND_CHECK: 'Background check',
  BEHAVIORAL_ASSESSMENT: 'Behavioral assessment',
  INLINE_ASSESSMENT: 'Inline assessment',
  REFERENCE_CHECK: 'Reference check',
  SKILL_TEST: 'Skill test',
  VIDEO_INTERVIEW: 'Video interview',
}

export const assessmentTypeLabel = (type: AssessmentType) => assessmentTypes[type]

/** The stages in the order in which a candidate goes through them. */
export const stages: readonly { stage: Stage; label: string }[] = [
  { stage: 'APPLICATION', label: 'Application' },
  { stage: 'NEW', label: 'New' },
  { stage: 'IN_REVIEW', label: 'In Review' },
  { stage: 'INTERVIEW', label: 'Interview' },
  { stage: 'OFFERED', label: 'Offered' },
  { stage: 'HIRED', label: 'Hired' },
]

export const stageLabel = (stage: Stage) => stages.find((each) => each.stage === stage)!.label
