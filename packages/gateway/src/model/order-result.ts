import type { AssessmentStatus } from './assessment.ts'

/** What an attachment is to the platform (SmartRecruiters contract 5.3). */
export const attachmentTypes = ['VIDEO_URL', 'PDF_URL', 'OTHER_URL'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** `pending`: on its way to the platform. `failed`: its upload was given up, and can be sent again by a person. */
export const attachmentStatuses = ['pending', 'uploaded', 'failed'] as const
export type AttachmentStatus = (typeof attachmentStatuses)[number]

export interface Score {
  raw: number
  min: number
  max: number
}

/** A file that lies elsewhere, or one that was uploaded for the order. */
export type ResultAttachment = { type: AttachmentType; url: string } | { type: AttachmentType; attachmentId: string }

interface Outcome {
  status: AssessmentStatus
  submittedAt?: string
  score?: Score
  scoreLabel?: string
  summary?: string
  attachments?: ResultAttachment[]
}

/** An order's result, whole (model section 3). */
export interface OrderResult extends Outcome {
  name?: string
  description?: string
  sentAt?: string
  assessments?: (Outcome & { assessmentId: string; startedAt?: string })[]
}

/** The attachments of a result that were uploaded for its order, each once. */
export function namedAttachments({ attachments = [], assessments = [] }: OrderResult): string[] {
  const all = [...attachments, ...assessments.flatMap((assessment) => assessment.attachments ?? [])]
  return [...new Set(all.flatMap((attachment) => ('attachmentId' in attachment ? [attachment.attachmentId] : [])))]
}

/** What the platform can be asked of an order. */
export const orderDetailKinds = ['candidate', 'job', 'hiring_team'] as const
export type OrderDetailKind = (typeof orderDetailKinds)[number]

/**
 * How the asking stands. `not_permitted`: the platform does not let us read it. `not_found`: it has none. `failed`: it did
 * not come to an answer.
 */
export const orderDetailStatuses = ['pending', 'fetched', 'not_permitted', 'not_found', 'failed'] as const
export type OrderDetailStatus = (typeof orderDetailStatuses)[number]
