import Type from 'typebox'
import { pick } from './pick.ts'
import type { AssessmentResult, Attachment, PackageResult } from './results.ts'
import { scoreText } from './score.ts'

/** The version of the API that reads orders back; another one than for the partner (contract 5.6). */
export const readBackVersion = 'v202107'

/** The scope of that call, held by the customer's own credentials. */
export const readBackScope = 'assessment_orders_read'

const Text = Type.Optional(Type.String())
const AttachmentViewSchema = Type.Object({ type: Text, url: Text })
const AssessmentViewSchema = Type.Object({
  assessmentId: Text,
  assessmentName: Text,
  assessmentDate: Text,
  submissionDate: Text,
  status: Text,
  score: Text,
  scoreLabel: Text,
  summary: Text,
  attachments: Type.Optional(Type.Array(AttachmentViewSchema)),
})

/** An order as the customer reads it back. `status` is free text and `score` a text here (contract 5.4, 5.6). */
export const AssessmentOrderViewSchema = Type.Object({
  orderId: Type.String(),
  applicationId: Text,
  assessmentPackageName: Text,
  assessmentPackageDate: Text,
  submissionDate: Text,
  status: Text,
  score: Text,
  scoreLabel: Text,
  summary: Text,
  description: Text,
  attachments: Type.Optional(Type.Array(AttachmentViewSchema)),
  assessments: Type.Optional(Type.Array(AssessmentViewSchema)),
})
export type AssessmentOrderView = Type.Static<typeof AssessmentOrderViewSchema>

/** Reads the list; orders without an id are left out. Undefined when it is no array. */
export function readAssessmentOrders(value: unknown): AssessmentOrderView[] | undefined {
  return Array.isArray(value) ? (pick(Type.Array(AssessmentOrderViewSchema), value) ?? []) : undefined
}

/**
 * An order as the sandbox lets the customer read it back. How the platform writes a score as text is not published: the
 * label of its pages, `28/80`, stands in.
 */
export function writeAssessmentOrder(
  order: { orderId: string; applicationId: string; packageName: string },
  { name, assessmentPackageDate, description, assessmentResults = [], ...result }: PackageResult,
): AssessmentOrderView {
  return {
    orderId: order.orderId,
    applicationId: order.applicationId,
    assessmentPackageName: name ?? order.packageName,
    ...(assessmentPackageDate === undefined ? {} : { assessmentPackageDate }),
    ...shown(result),
    ...(description === undefined ? {} : { description }),
    assessments: assessmentResults.map(({ assessmentId, name, assessmentDate, ...item }) => ({
      assessmentId,
      ...(name === undefined ? {} : { assessmentName: name }),
      ...(assessmentDate === undefined ? {} : { assessmentDate }),
      ...shown(item),
    })),
  }
}

type Shown = Pick<AssessmentResult, 'status' | 'submissionDate' | 'score' | 'scoreLabel' | 'summary' | 'attachments'>

function shown({
  score,
  attachments = [],
  ...rest
}: Shown): Omit<Shown, 'score'> & { score?: string; attachments: Attachment[] } {
  return { ...rest, ...(score ? { score: scoreText(score) } : {}), attachments }
}
