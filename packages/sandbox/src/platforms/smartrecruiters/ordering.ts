import type { OrderKind } from '@gangway/wire/smartrecruiters'
import { readInput } from '../../http/input-reader.ts'
import { invalid, notFound, Problem } from '../../http/problem.ts'
import type { ApplicationSummary, Order, PackageChoice } from './api-types.ts'
import { findApplication, toSummary } from './applications.ts'
import { findApp, listApps } from './apps.ts'
import { findJob, findUser } from './company/company.ts'
import { findStep } from './company/steps.ts'
import type { Deps } from './deps.ts'
import { createOrder, findOrderRow } from './orders.ts'
import { askForPackage, askForPackages } from './outbound/packages.ts'
import { sendOrder } from './outbound/send-order.ts'

const connectedApps = (deps: Deps) => listApps(deps).filter(({ status }) => status === 'active')

/** What can be ordered, or put into the hiring process: every connected partner's own list. */
export async function packageChoices(
  deps: Deps,
  ask: { kind: OrderKind; applicationId?: string | undefined; userId?: string | undefined },
): Promise<PackageChoice[]> {
  const application = ask.applicationId === undefined ? undefined : findApplication(deps, ask.applicationId)
  if (ask.applicationId !== undefined && !application) throw notFound('application')
  const user = findUser(deps, ask.userId)
  if (!user) throw notFound('user')
  const job = application ? findJob(deps, application.job_id) : null
  return Promise.all(connectedApps(deps).map((app) => askForPackages(deps, app, { kind: ask.kind, user, job })))
}

/** An order by hand, of a package that is on the partner's list now. Answered once the partner was asked. */
export async function orderByHand(deps: Deps, applicationId: string, input: unknown): Promise<Order> {
  const application = findApplication(deps, applicationId)
  if (!application?.submitted_at) throw notFound('application')
  const reader = readInput(input)
  const partnerId = reader.whole('partnerId', 1, Number.MAX_SAFE_INTEGER) ?? reader.fault('partnerId', 'is required')
  const packageId = reader.text('packageId') ?? reader.fault('packageId', 'is required')
  const user = findUser(deps, reader.text('userId'))
  if (!user) reader.fault('userId', 'is not a user')
  reader.finish()
  const app = findApp(deps, partnerId!)
  if (app.status !== 'active') throw new Problem(409, 'not_connected', 'This partner is not connected.')
  const job = findJob(deps, application.job_id)
  const { packages, problem } = await askForPackages(deps, app, { kind: 'manual', user: user!, job })
  if (problem !== null) throw new Problem(409, 'no_list', `The partner's packages cannot be read: ${problem}.`)
  const chosen = packages.find(({ id }) => id === packageId)
  if (!chosen) throw invalid([{ pointer: '/packageId', message: "is not on the partner's list" }])
  const id = createOrder(deps, {
    applicationId,
    partnerId: partnerId!,
    kind: 'manual',
    trigger: 'by_hand',
    userId: user!.id,
    package: chosen,
  })
  return sendOrder(deps, id)
}

/** The same order once more, with the id that it has. */
export async function sendAgain(deps: Deps, orderId: string): Promise<Order> {
  if (!findOrderRow(deps, orderId)) throw notFound('order')
  return sendOrder(deps, orderId)
}

/** Moves a candidate into a step, whose auto-triggered packages are then ordered. */
export async function moveApplication(deps: Deps, id: string, input: unknown): Promise<ApplicationSummary> {
  const application = findApplication(deps, id)
  if (!application?.submitted_at) throw notFound('application')
  const reader = readInput(input)
  const stepId = reader.whole('stepId', 1, Number.MAX_SAFE_INTEGER) ?? reader.fault('stepId', 'is required')
  reader.finish()
  const step = findStep(deps, stepId!)
  if (step.stage === 'APPLICATION') throw new Problem(409, 'applied', 'This candidate has applied already.')
  const moved = step.id !== application.step_id
  deps.store.run('UPDATE smartrecruiters_applications SET step_id = ? WHERE id = ?', step.id, id)
  if (moved && step.autoTriggered) await orderOfStep(deps, id, step.packages, 'manual')
  return toSummary(deps, findApplication(deps, id)!)
}

/** Orders what a step holds, of partners that are connected. */
export async function orderOfStep(
  deps: Deps,
  applicationId: string,
  packages: readonly { partnerId: number; packageId: string; name: string }[],
  kind: OrderKind,
): Promise<void> {
  const connected = new Set(connectedApps(deps).map(({ partnerId }) => partnerId))
  for (const kept of packages.filter(({ partnerId }) => connected.has(partnerId))) {
    const { partnerId } = kept
    const trigger = kind === 'inline' ? 'application' : 'auto'
    const known = await askForPackage(deps, partnerId, kept, kind)
    await sendOrder(deps, createOrder(deps, { applicationId, partnerId, kind, trigger, userId: null, package: known }))
  }
}
