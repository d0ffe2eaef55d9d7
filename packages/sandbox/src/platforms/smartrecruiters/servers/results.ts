import {
  applyResultPatch,
  assessmentApiPath,
  initialStatus,
  isResultMediaType,
  type PackageResult,
  resultChanges,
  transitionFlags,
} from '@gangway/wire/smartrecruiters'
import type { FastifyInstance } from 'fastify'
import type { ResultUpdate } from '../api-types.ts'
import type { Caller } from '../credentials.ts'
import type { Deps } from '../deps.ts'
import { findOrderRow, keepResult, type OrderedPackage, type OrderRow } from '../orders.ts'
import { readSettings } from '../settings.ts'
import { sentence } from './partner.ts'
import type { RateLimit } from './rate-limit.ts'
import { type Answer, jsonOf, refusal, type Served, serve } from './route.ts'

export const resultsPath = `${assessmentApiPath}/orders/:orderId/results`
export const resultsScope = 'assessment_result_manage'

/** The partial update of an order's result: a JSON Merge Patch, judged once it is merged (contract 5). */
export function resultsServer(app: FastifyInstance, deps: Deps, limit: RateLimit): void {
  serve(app, deps, limit, {
    method: 'PATCH',
    url: resultsPath,
    scope: resultsScope,
    purpose: 'result',
    subject: ({ orderId }) => `order:${orderId}`,
    answer: (served) => patchResult(deps, served),
  })
}

/** The order of this id, if it is one of the caller's partner. */
export function ownOrder(deps: Deps, caller: Caller, orderId: string): OrderRow | null {
  const row = findOrderRow(deps, orderId)
  return row && row.partner_id === caller.partnerId ? row : null
}

function patchResult(deps: Deps, { request, caller, params }: Served): Answer {
  const row = ownOrder(deps, caller, params.orderId!)
  if (!row) return refusal('ORDER_NOT_FOUND')
  if (!isResultMediaType(request.headers['content-type'])) return refusal('UNSUPPORTED_MEDIA_TYPE')
  const before: PackageResult = JSON.parse(row.result)
  const { assessments }: OrderedPackage = JSON.parse(row.package)
  const patch = jsonOf(request)
  const outcome = applyResultPatch(before, patch, {
    mode: readSettings(deps.store).mode,
    ...(assessments && { assessmentIds: assessments.map(({ id }) => id) }),
  })
  if (!outcome.ok) return refusal(outcome.code, outcome.faults.map(sentence))
  const { result } = outcome
  const update: ResultUpdate = {
    at: deps.now(),
    changes: resultChanges(before, result).map(inWords),
    warnings: [...outcome.warnings.map(sentence), ...oddities(before, result, patch as object)],
    notified: (result.status ?? initialStatus) !== (before.status ?? initialStatus),
  }
  request.record.notes.push(
    ...update.changes.map((text) => ({ ok: true, text })),
    ...update.warnings.map((text) => ({ ok: null, text })),
  )
  keepResult(deps, row.id, result, update)
  return { status: 200, body: result }
}

/** What is no reason to refuse an update, but worth a person's eye (contract 5.4). */
function oddities(before: PackageResult, after: PackageResult, patch: object): string[] {
  const repeated = Object.hasOwn(patch, 'status') && after.status === before.status
  return [
    ...(repeated ? [`the status ${after.status} was sent again unchanged`] : []),
    ...transitionFlags(before, after).map((flag) =>
      flag.code === 'left_terminal_status'
        ? `${flag.assessmentId ?? 'the package'} left ${flag.from} for ${flag.to}`
        : `the package is completed while ${flag.assessmentId} is ${flag.status}`,
    ),
  ]
}

function inWords({ assessmentId, member, before, after }: ReturnType<typeof resultChanges>[number]): string {
  const of = assessmentId === undefined ? member : `${assessmentId}: ${member}`
  if (after === undefined) return `${of} removed`
  return before === undefined
    ? `${of} set to ${brief(after)}`
    : `${of} changed from ${brief(before)} to ${brief(after)}`
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
