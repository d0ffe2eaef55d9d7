import Type from 'typebox'
import { attachmentTypes, resultStatuses } from './enums.ts'
import { ScoreSchema } from './score.ts'

const DateTime = Type.String({ format: 'date-time' })

/** An attachment (contract 5.3). Its identity is its `url`: the same one is an update in place (contract 5.5). */
export const AttachmentSchema = Type.Object({
  type: Type.Enum([...attachmentTypes]),
  url: Type.String({ minLength: 1, maxLength: 8192 }),
})
export type Attachment = Type.Static<typeof AttachmentSchema>

/** The result of one assessment (contract 5.3). When it was sent is `assessmentDate` here, unlike on the package. */
export const AssessmentResultSchema = Type.Object({
  assessmentId: Type.String({ minLength: 1 }),
  name: Type.Optional(Type.String()),
  assessmentDate: Type.Optional(DateTime),
  submissionDate: Type.Optional(DateTime),
  status: Type.Optional(Type.Enum([...resultStatuses])),
  score: Type.Optional(ScoreSchema),
  scoreLabel: Type.Optional(Type.String()),
  summary: Type.Optional(Type.String()),
  attachments: Type.Optional(Type.Array(AttachmentSchema)),
})
export type AssessmentResult = Type.Static<typeof AssessmentResultSchema>

/** An order's result as the platform holds it; no member is required (contract 5.3). */
export const PackageResultSchema = Type.Object({
  status: Type.Optional(Type.Enum([...resultStatuses])),
  name: Type.Optional(Type.String()),
  summary: Type.Optional(Type.String()),
  /** Deprecated and not shown; `summary` is. */
  description: Type.Optional(Type.String()),
  assessmentPackageDate: Type.Optional(DateTime),
  submissionDate: Type.Optional(DateTime),
  score: Type.Optional(ScoreSchema),
  scoreLabel: Type.Optional(Type.String()),
  attachments: Type.Optional(Type.Array(AttachmentSchema)),
  assessmentResults: Type.Optional(Type.Array(AssessmentResultSchema)),
})
export type PackageResult = Type.Static<typeof PackageResultSchema>

/** A picture as we write it: in the `seed` generation the package's date stands under `assessmentDate`. */
export type WrittenPackageResult = PackageResult & { assessmentDate?: string }

/** A partial update (contract 5.2): members to set, and null for those to remove. */
export type ResultPatch = { [member in keyof WrittenPackageResult]?: WrittenPackageResult[member] | null }

/** The one media type to send; `application/merge-patch+json` is not declared (contract 5.1). */
export const resultMediaType = 'application/json'

/** Whether the platform's side takes a Content-Type for a result: `application/json` with any charset, else 415. */
export function isResultMediaType(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\s*(?:;|$)/i.test(contentType.trim())
}
