import type { Schema } from '../../api/types.tsx'

export type Job = Schema<'Job'>
export type EmploymentType = NonNullable<Job['employmentTypes']>[number]

export const employmentTypeNames: Record<EmploymentType, string> = {
  FullTime: 'Full time',
  PartTime: 'Part time',
  Gig: 'Gig',
}

export const employmentTypes = Object.keys(employmentTypeNames) as EmploymentType[]
export const jobStatuses = ['open', 'closed'] as const satisfies Job['status'][]
