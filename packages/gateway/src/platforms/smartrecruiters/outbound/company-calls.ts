import { defaultRateLimit } from '@gangway/wire/smartrecruiters'
import type { NewPlatformCall, OrderDetailKind } from '../../../model/index.ts'

/** The outbox kinds of what is told and asked of an order. */
export const orderKinds = {
  result: 'smartrecruiters_result',
  attachment: 'smartrecruiters_attachment',
  candidate: 'smartrecruiters_candidate',
  job: 'smartrecruiters_job',
  hiring_team: 'smartrecruiters_hiring_team',
} as const satisfies Record<'result' | 'attachment' | OrderDetailKind, string>

/** Seconds of waiting before each try, counted from the last one; about three days in all. Ours (contract 7.5). */
const waitsSeconds = [0, 1, 2, 5, 15, 60, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400, 86_400]

export const orderWaitsMs: readonly number[] = waitsSeconds.map((seconds) => seconds * 1000)

/** The limit key of a company's credential (contract 7.3). */
export const companyLimitKey = (connectionId: string): string => `${connectionId} smartrecruiters`

/** The limit key of the partner's own credential. */
export const partnerLimitKey = (registrationId: string): string => `${registrationId} smartrecruiters`

/** An order as far as its calls need to know it. */
export interface CalledOrder {
  id: string
  connectionId: string
}

/** A call for an order with its company's token: within the credential's limits, whatever it asks. */
export function orderCall(kind: keyof typeof orderKinds, { id, connectionId }: CalledOrder): NewPlatformCall {
  return {
    kind: orderKinds[kind],
    lane: connectionId,
    limit: { key: companyLimitKey(connectionId), ...defaultRateLimit },
    connectionId,
    recordId: id,
  }
}

/** The call that tells an order's newest result; those of one order go one after the other. */
export function resultCall(order: CalledOrder): NewPlatformCall {
  return { ...orderCall('result', order), orderKey: `${order.id} result` }
}
