import { buildResultPatch } from '@gangway/wire/smartrecruiters'
import type { Static } from 'typebox'
import {
  type DefineRoute,
  formatInstant,
  invalidBody,
  namedAttachments,
  type OrderResult,
  Problem,
  type ResultAttachment,
} from '../../../model/index.ts'
import { bodyInstant } from '../../../model/instants.ts'
import { AssessmentOrder, OrderResultBody } from '../../../model/order-schema.ts'
import { presentOrder } from '../../../store/results.ts'
import type { PlatformDeps } from '../../interface.ts'
import { withValues } from '../../with-values.ts'
import { resultCall } from '../outbound/company-calls.ts'
import { assessmentNames, findOrder, inlineRefusal } from './find-order.ts'

type Body = Static<typeof OrderResultBody>

/** What an order came to (contract 5). */
export function results(route: DefineRoute, deps: PlatformDeps): void {
  const { store, now } = deps

  route({
    method: 'PUT',
    path: '/assessment-orders/:id/result',
    name: 'putAssessmentOrderResult',
    tag: 'Assessment orders',
    summary: 'Give the result of an order',
    description:
      'The whole result as it stands now, in progress or finished; each call replaces what was given before, after completion too. The platform is told in the order of the calls; of results that wait, only the newest leaves. A result that names an `attachmentId` waits for its upload.',
    scope: 'write',
    body: OrderResultBody,
    problems: ['inline_attachment_not_supported', 'invalid_state'],
    answer: { status: 200, description: 'The order with its result.', schema: AssessmentOrder },
    async handler({ tenant, params, body }) {
      const id = params.id!
      const { order } = await findOrder(deps, tenant, id)
      const result = readResult(body)
      const pointers = attachmentPointers(result)
      const named = namedAttachments(result)
      if (order.kind === 'inline' && named.length > 0) throw inlineRefusal(pointers.get(named[0]!)!)
      const unknown = await store.unknownAttachments(tenant, { orderId: id, ids: named })
      if (unknown.length > 0) throw invalidBody(pointers.get(unknown[0]!)!, 'is no attachment of this order')
      const names = await assessmentNames(deps, tenant, order)
      const built = buildResultPatch(result, {
        attachmentUrl: () => 'https://attachment.invalid/',
        ...(names && { assessmentNames: names }),
      })
      if (!built.ok) {
        const errors = built.faults.map(({ pointer, message }) => ({ pointer, detail: message }))
        throw new Problem('invalid_body', undefined, { errors })
      }
      const call = resultCall({ id, connectionId: order.connection_id })
      const { row, extras } = await store.putResult(tenant, { id, result, call, now: now() })
      return presentOrder(row, { extras })
    },
  })
}

/** The result as it is kept: times in UTC, each attachment either a link or an uploaded file. */
function readResult(body: Body): OrderResult {
  const time = (pointer: string, text: string | undefined) =>
    text === undefined ? undefined : formatInstant(bodyInstant(pointer, text))
  return withValues({
    ...body,
    sentAt: time('/sentAt', body.sentAt),
    submittedAt: time('/submittedAt', body.submittedAt),
    attachments: readAttachments('/attachments', body.attachments),
    assessments: body.assessments?.map((assessment, index) => {
      const at = `/assessments/${index}`
      return withValues({
        ...assessment,
        startedAt: time(`${at}/startedAt`, assessment.startedAt),
        submittedAt: time(`${at}/submittedAt`, assessment.submittedAt),
        attachments: readAttachments(`${at}/attachments`, assessment.attachments),
      })
    }),
  }) as OrderResult
}

function readAttachments(at: string, given: Body['attachments']): ResultAttachment[] | undefined {
  return given?.map(({ type, url, attachmentId }, index) => {
    if (url !== undefined && attachmentId === undefined) return { type, url }
    if (attachmentId !== undefined && url === undefined) return { type, attachmentId }
    throw invalidBody(`${at}/${index}`, 'must have either `url` or `attachmentId`')
  })
}

/** Where each uploaded file is named first. */
function attachmentPointers({ attachments, assessments }: OrderResult): Map<string, string> {
  const pointers = new Map<string, string>()
  const collect = (at: string, given: ResultAttachment[] = []) => {
    for (const [index, item] of given.entries()) {
      if ('attachmentId' in item && !pointers.has(item.attachmentId)) {
        pointers.set(item.attachmentId, `${at}/${index}/attachmentId`)
      }
    }
  }
  collect('/attachments', attachments)
  for (const [index, assessment] of (assessments ?? []).entries()) {
    collect(`/assessments/${index}/attachments`, assessment.attachments)
  }
  return pointers
}
