/** What a package or an assessment is, in the platform's own words (SmartRecruiters contract 2.2). */
export const assessmentTypes = [
  'BACKGROUND_CHECK',
  'BEHAVIORAL_ASSESSMENT',
  'INLINE_ASSESSMENT',
  'REFERENCE_CHECK',
  'SKILL_TEST',
  'VIDEO_INTERVIEW',
] as const
export type AssessmentType = (typeof assessmentTypes)[number]

export const assessmentStatuses = ['pending', 'in_progress', 'completed', 'rejected', 'expired'] as const
/** Of an order, and of each assessment in its result. */
export type AssessmentStatus = (typeof assessmentStatuses)[number]
