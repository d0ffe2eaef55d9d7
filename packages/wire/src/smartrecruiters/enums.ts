/** The package and assessment types of contract 2.2. The old API's `SKILLS_TEST` is not one of them. */
export const assessmentTypes = [
  'BACKGROUND_CHECK',
  'BEHAVIORAL_ASSESSMENT',
  'INLINE_ASSESSMENT',
  'REFERENCE_CHECK',
  'SKILL_TEST',
  'VIDEO_INTERVIEW',
] as const
export type AssessmentType = (typeof assessmentTypes)[number]

/** The statuses that a package and an assessment share (contract 5.4). */
export const resultStatuses = ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'] as const
export type ResultStatus = (typeof resultStatuses)[number]

/** Gangway's words for the statuses, in the same order. */
export const orderStatuses = ['pending', 'in_progress', 'completed', 'rejected', 'expired'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** The types of an attachment (contract 5.3). */
export const attachmentTypes = ['VIDEO_URL', 'PDF_URL', 'OTHER_URL'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** How the platform opens our consent page (contract 1.2 step 3). */
export const consentDisplayModes = ['POPUP', 'REDIRECT'] as const
export type ConsentDisplayMode = (typeof consentDisplayModes)[number]

/**
 * Which spelling of the contract we write: `current` follows the published OpenAPI files, `seed` the integration guide
 * of December 2020.
 */
export const wireGenerations = ['current', 'seed'] as const
export type WireGeneration = (typeof wireGenerations)[number]

/** Whether an order came while the candidate was applying (`inline`) or later, by hand or by a rule (`manual`). */
export const orderKinds = ['manual', 'inline'] as const
export type OrderKind = (typeof orderKinds)[number]

/** The platform's word for one of our statuses. */
export function statusToWire(status: OrderStatus): ResultStatus {
  return resultStatuses[orderStatuses.indexOf(status)]!
}

/** Our word for a status of the platform, read leniently; undefined when we do not know it. */
export function statusFromWire(value: unknown): OrderStatus | undefined {
  const status = readResultStatus(value)
  return status && orderStatuses[resultStatuses.indexOf(status)]
}

/** Whether nothing is expected after this status (contract 5.4, our reading: no transition table is published). */
export function isTerminal(status: ResultStatus): boolean {
  return status === 'COMPLETED' || status === 'REJECTED' || status === 'EXPIRED'
}

/** Reads a status whatever its case, with blanks or hyphens for underscores; undefined when unknown. */
export function readResultStatus(value: unknown): ResultStatus | undefined {
  return readWord(resultStatuses, value)
}

/** Reads a package or assessment type as {@link readResultStatus} does. */
export function readAssessmentType(value: unknown): AssessmentType | undefined {
  return readWord(assessmentTypes, value)
}

/** Reads an attachment type as {@link readResultStatus} does: the guide prints `VIDEO URL` (contract 8, row 14). */
export function readAttachmentType(value: unknown): AttachmentType | undefined {
  return readWord(attachmentTypes, value)
}

function readWord<T extends string>(words: readonly T[], value: unknown): T | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined
  const word = value.trim().toUpperCase().replace(/[ -]/g, '_')
  return words.find((known) => known === word)
}
