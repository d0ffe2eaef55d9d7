import { resultMediaType, resultsUrl } from '@gangway/wire/smartrecruiters'
import type { ItemKind, TryOutcome } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { type CallPlatform, judgeCall } from './call.ts'
import { orderWaitsMs } from './company-calls.ts'
import { deadWith, doneWithout, openCompany } from './open-company.ts'
import { planResult } from './result-picture.ts'

/**
 * Tells the platform an order's result (contract 5.1), always the newest one, whichever call's turn it is: an older
 * picture never follows a newer one. What a try may have changed there is on record before it leaves, so that the next one
 * puts it right whatever became of it.
 */
export function createResultKind(
  deps: Pick<PlatformDeps, 'store' | 'directory' | 'now'>,
  callPlatform: CallPlatform,
): ItemKind {
  const { store } = deps
  return {
    waitsMs: orderWaitsMs,
    tellsDeath: true,
    async send(item, { now }): Promise<TryOutcome> {
      const { tenant } = item
      const orderId = item.record_id!
      const opened = await openCompany(deps, item)
      if ('ended' in opened) return opened.ended
      const { settings, ...target } = opened.company
      const work = await store.readResultWork(tenant, { orderId })
      if (!work) return doneWithout('there is no result')
      const plan = planResult(work, settings.wireGeneration)
      if ('faults' in plan) {
        return deadWith(
          'invalid_request',
          plan.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '),
        )
      }
      if ('waits' in plan) {
        const error = 'not sent: a newer result waits for its attachments, and is told instead'
        return { result: 'replaced', attempt: { error, outcomeKnown: true } }
      }
      if (plan.send === null) return doneWithout('the platform has this result already')
      const sending = `${item.id} ${item.number}`
      await store.beginResult(tenant, { orderId, sending, unsure: plan.members })
      const result = await callPlatform(target, {
        operation: 'results',
        method: 'PATCH',
        url: resultsUrl(settings.apiBaseUrl, work.remoteId),
        headers: { 'content-type': resultMediaType },
        body: JSON.stringify(plan.send),
        anotherRequest: target.anotherRequest,
      })
      const wasTaken = result.of === 'call' && result.step.action === 'done'
      if (wasTaken || result.of === 'token' || !result.step.outcomeUnknown) {
        const taken = wasTaken ? { revision: work.revision, picture: JSON.stringify(plan.picture) } : null
        await store.endResult(tenant, { orderId, sending, taken, unsureBefore: work.unsure })
      }
      return judgeCall(result, now())
    },
  }
}
