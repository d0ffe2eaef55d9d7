import type { Schema } from '../../api/types.tsx'

export type Order = Schema<'AssessmentOrder'>
export type OrderStatus = Order['status']
export type OrderResult = NonNullable<Order['result']>
export type Package = Schema<'AssessmentPackage'>
export type PackageType = Package['type']

/** Every status, in the order in which they mostly follow. */
export const statuses = ['pending', 'in_progress', 'completed', 'rejected', 'expired'] as const satisfies OrderStatus[]

/** What a package or an assessment may be, and how people call it. */
export const typeNames: Record<PackageType, string> = {
  SKILL_TEST: 'Skill test',
  BEHAVIORAL_ASSESSMENT: 'Behavioural assessment',
  INLINE_ASSESSMENT: 'Inline assessment',
  VIDEO_INTERVIEW: 'Video interview',
  REFERENCE_CHECK: 'Reference check',
  BACKGROUND_CHECK: 'Background check',
}

export const types = Object.keys(typeNames) as PackageType[]

export const kindNames: Record<Order['kind'], string> = {
  manual: 'ordered by a recruiter or a process',
  inline: 'inline, while applying',
}

/** What the candidate of an order is called, as far as the platform said. */
export const orderName = ({ candidate, id }: Pick<Order, 'candidate' | 'id'>): string =>
  [candidate.firstName, candidate.lastName].filter(Boolean).join(' ') || candidate.email || id

/** A score as people read it: 7 of 0 to 10. */
export const scoreText = (score: OrderResult['score']): string | undefined =>
  score && `${score.raw} (${score.min} to ${score.max})`
