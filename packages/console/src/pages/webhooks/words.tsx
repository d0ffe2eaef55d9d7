import type { Schema } from '../../api/types.tsx'
import type { Attempt, Delivery, PlatformCall } from '../../components/outbox/attempt.tsx'
import { attemptOutcome } from '../../components/outbox/attempt.tsx'

export type Endpoint = Schema<'Endpoint'>
export type EventType = Delivery['eventType']
export type DeliveryStatus = 'pending' | 'held' | 'delivered' | 'dead'
export type CallStatus = 'pending' | 'delivered' | 'presumed' | 'replaced' | 'dead'

export const deliveryStatuses: readonly DeliveryStatus[] = ['pending', 'held', 'delivered', 'dead']
/** The kinds of calls that there are; an address may name another. */
export const callKinds: readonly string[] = [
  ...['candidatehub_candidate', 'candidatehub_report'],
  ...['smartrecruiters_result', 'smartrecruiters_attachment', 'smartrecruiters_candidate', 'smartrecruiters_job'],
  ...['smartrecruiters_hiring_team', 'smartrecruiters_invitation', 'smartrecruiters_configuration'],
  ...['feed_upload', 'disposition_upload', 'click_completions', 'campaign'],
]
export const callStatuses: readonly CallStatus[] = ['pending', 'delivered', 'presumed', 'replaced', 'dead']

/** What each type of event says has happened. */
export const eventWords: Record<EventType, string> = {
  'application.received': 'A new application',
  'application.updated': 'An application changed, and not by your own PATCH',
  'assessment_order.received': 'A new assessment order',
  'assessment_order.updated': 'An assessment order changed, and not by yourself',
  'connection.created': 'A customer connected a company',
  'connection.disabled': 'A customer disabled a connection at the platform',
  'connection.disconnected': 'The platform does not accept a connection’s credentials any more',
  'click.received': 'Somebody went to a job by its link',
  'report.delivered': 'A processing report was taken',
  'report.failed': 'A processing report was refused, or given up',
  'endpoint.disabled': 'Gangway switched an endpoint off',
  'endpoint.test': 'You asked for a test',
  'message.rejected': 'Messages were refused; at most one a minute per connection and reason',
}

export const eventTypes = Object.keys(eventWords) as EventType[]

/** What a status of a delivery or a call means. */
export const statusWords: Record<CallStatus | DeliveryStatus, string> = {
  pending: 'It is to be sent.',
  held: 'It waits for its endpoint to be enabled.',
  delivered: 'It was taken.',
  dead: 'It was given up. Send it again once what was wrong is mended.',
  presumed: 'Its one-time address was very likely used by a try whose answer was lost.',
  replaced: 'A newer call says the same and more, so this one was not made.',
}

/** Whether there is something left of a dead item to send. */
export const canSendAgain = ({ reason }: Pick<Delivery | PlatformCall, 'reason'>): boolean =>
  reason !== 'endpoint_deleted' && reason !== 'erased'

/** Why something was given up. */
export const deadReason = (reason: string | undefined): string =>
  reason === 'tries_exhausted'
    ? 'every try failed'
    : reason === 'endpoint_deleted'
      ? 'its endpoint was deleted'
      : reason === 'erased'
        ? 'its person was erased'
        : (reason ?? '').replaceAll('_', ' ')

/** Why Gangway, or somebody, switched an endpoint off. */
export const disabledWords: Record<string, string> = {
  requested: 'Somebody disabled it.',
  gone: 'It answered 410: it asks for no more.',
  failing: 'It had no success for five days.',
}

/** How the last of several tries ended. */
export function lastOutcome({ attempts }: Pick<Delivery | PlatformCall, 'attempts'>): string {
  const last: Attempt | undefined = attempts.at(-1)
  return last ? attemptOutcome(last) : 'not tried yet'
}
