import { readOrderAnswer, writeOrder } from '@gangway/wire/smartrecruiters'
import type { Order } from '../api-types.ts'
import { detailsOf, findApplication } from '../applications.ts'
import { findApp } from '../apps.ts'
import { findJob, findUser } from '../company/company.ts'
import { company, type Deps } from '../deps.ts'
import { faultsOf } from '../faults.ts'
import { concludeOrder, findOrder, findOrderRow } from '../orders.ts'
import { findPartner } from '../partners.ts'
import { callPartner } from './call-partner.ts'
import { fieldValues } from './packages.ts'

/** The page that a partner sends an applicant back to; goes out as `completedAssessmentCallbackUrl`. */
export const returnPage = ({ origin }: Deps, applicationId: string, orderId: string) =>
  `${origin()}/smartrecruiters/applying/${applicationId}/returned/${orderId}`

/** Sends an order that was put down, under the id that it has; twice where the fault dial says so (contract 3). */
export async function sendOrder(deps: Deps, orderId: string): Promise<Order> {
  const row = findOrderRow(deps, orderId)!
  const faults = faultsOf(deps.faults.values())
  const application = findApplication(deps, row.application_id)!
  const app = findApp(deps, row.partner_id)
  const { packageOrderUrl, inlineAssessmentPackageOrderUrl } = findPartner(deps, row.partner_id)?.configuration ?? {}
  const url = row.kind === 'inline' ? inlineAssessmentPackageOrderUrl : packageOrderUrl
  const fail = (failure: string) => {
    concludeOrder(deps, orderId, { delivery: 'failed', failure })
    return findOrder(deps, orderId)!
  }
  if (app.status !== 'active') return fail('the partner is not connected')
  if (url === undefined) return fail('the partner has told no address for such orders')
  const { firstName = '', lastName = '', email = '' } = detailsOf(application)
  const user = row.made_by === 'by_hand' ? findUser(deps, row.user_id) : null
  const fields = fieldValues(app, findJob(deps, application.job_id))
  const json = writeOrder(
    {
      kind: row.kind,
      apiBaseUrl: deps.origin(),
      orderId,
      companyId: company.id,
      assessmentPackageId: JSON.parse(row.package).id,
      jobId: application.job_id,
      candidate: { id: application.candidate_id, email, firstName, lastName, language: application.language },
      ...(user && { requester: { userId: user.id, email: user.email } }),
      completedCallbackUrl: returnPage(deps, application.id, orderId),
      ...(Object.keys(fields).length > 0 && { fields }),
    },
    faults.generation,
  )
  const send = (notes: string[]) =>
    callPartner(deps, row.partner_id, {
      purpose: row.kind === 'inline' ? 'inline order' : 'order',
      subject: `order:${orderId}`,
      method: 'POST',
      url,
      json,
      notes: notes.map((text) => ({ ok: null, text })),
    })
  const first = await send([])
  const answer = faults.duplicateOrders ? await send(['on purpose: the same order a second time']) : first
  if (!answer.ok) return fail(answer.message)
  const read = readOrderAnswer(row.kind, answer)
  if (!read.ok) return fail(`the partner answered ${read.message}`)
  concludeOrder(deps, orderId, {
    delivery: 'sent',
    ...(read.url !== undefined && { candidateUrl: read.url }),
  })
  return findOrder(deps, orderId)!
}
