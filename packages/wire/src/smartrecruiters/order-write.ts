import type { OrderKind, WireGeneration } from './enums.ts'
import { isObject, own, withoutUndefined } from './json.ts'
import { httpUrl, resultsUrl } from './urls.ts'

/** What the sandbox knows about an order that it sends. */
export interface OrderToWrite {
  kind: OrderKind
  apiBaseUrl: string
  orderId: string
  companyId: string
  assessmentPackageId: string
  jobId: string
  candidate: { id: string; email: string; firstName: string; lastName: string; language: string }
  /** Left out of inline orders, and where a rule triggered the order. */
  requester?: { userId: string; email: string }
  /** Required for inline orders. */
  completedCallbackUrl?: string
  fields?: Record<string, string>
}

/**
 * An order's body as the platform sends it (contract 3.1, 3.2). `current` has the reference's names and beside them the
 * older ones with equal values (contract 8, row 10); `seed` only what the guide of 2020 had.
 */
export function writeOrder(order: OrderToWrite, generation: WireGeneration = 'current') {
  const inline = order.kind === 'inline'
  const current = generation === 'current'
  const { id, email, firstName, lastName, language } = order.candidate
  return withoutUndefined({
    resultCallbackURL: resultsUrl(order.apiBaseUrl, order.orderId),
    completedAssessmentCallbackUrl: inline ? order.completedCallbackUrl : undefined,
    candidate: withoutUndefined({
      id: inline ? undefined : id,
      email,
      firstName,
      lastName,
      applicationLanguage: current ? language : undefined,
      language,
    }),
    job: current ? { id: order.jobId } : undefined,
    jobId: order.jobId,
    requester: inline ? undefined : order.requester,
    assessmentPackageId: order.assessmentPackageId,
    companyId: order.companyId,
    fields: current ? order.fields : undefined,
  })
}

export type OrderAnswerReading = { ok: true; url?: string } | { ok: false; message: string }

/**
 * Reads the partner's answer as the platform's side does. A manual order wants 202 and its body is ignored; an inline one
 * wants 200 and an http(s) `url`, or `assessmentPackageURL` (contract 8, rows 11, 16 and 29).
 */
export function readOrderAnswer(kind: OrderKind, answer: { status: number; body?: unknown }): OrderAnswerReading {
  const expected = kind === 'manual' ? 202 : 200
  if (answer.status !== expected) return { ok: false, message: `status ${answer.status} instead of ${expected}` }
  if (kind === 'manual') return { ok: true }
  const body = isObject(answer.body) ? answer.body : {}
  const url = [own(body, 'url'), own(body, 'assessmentPackageURL')].find(
    (given) => typeof given === 'string' && httpUrl(given) !== undefined,
  )
  return typeof url === 'string' ? { ok: true, url } : { ok: false, message: 'the answer has no usable url' }
}
