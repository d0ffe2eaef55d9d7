import { formatInstant, formatOptionalInstant } from '../../model/instant.ts'
import type { ShownAttempt, ShownItem, ShownStatus } from '../operations/deliveries/item-view.ts'
import type { StoredRequest } from '../operations/outbox/item.ts'
import { readJson, withoutAbsent } from './json-column.ts'

/** One try of sending an item. `durationMs` and what follows are missing while it runs. */
export interface AttemptRecord {
  number: number
  startedAt: string
  durationMs?: number
  /** What a platform was asked; a webhook's request is told by its event. */
  request?: StoredRequest
  response?: { status: number; headers: [name: string, value: string][]; body: string }
  error?: string
}

interface OutboxItemRecord {
  id: string
  connectionId?: string
  status: ShownStatus
  /** Why it is dead. */
  reason?: string
  nextAttemptAt?: string
  attempts: AttemptRecord[]
  createdAt: string
  updatedAt: string
}

/** One event on its way to one endpoint (model section 4). */
export interface DeliveryRecord extends OutboxItemRecord {
  eventId: string
  eventType: string
  endpointId: string
}

/** One call to a platform (model section 4). */
export interface PlatformCallRecord extends OutboxItemRecord {
  kind: string
  registrationId?: string
  recordId?: string
}

export function presentDelivery(shown: ShownItem): DeliveryRecord {
  const { event_id, event_type, endpoint_id } = shown.item
  return withoutAbsent({
    id: shown.item.id,
    eventId: event_id!,
    eventType: event_type!,
    endpointId: endpoint_id!,
    ...presentItem(shown),
  })
}

export function presentPlatformCall(shown: ShownItem): PlatformCallRecord {
  const { kind, registration_id, record_id } = shown.item
  return withoutAbsent({
    id: shown.item.id,
    kind,
    registrationId: registration_id ?? undefined,
    recordId: record_id ?? undefined,
    ...presentItem(shown),
  })
}

function presentItem({ item, attempts }: ShownItem): Omit<OutboxItemRecord, 'id'> {
  return {
    connectionId: item.connection_id ?? undefined,
    status: item.status,
    reason: item.reason ?? undefined,
    nextAttemptAt: formatOptionalInstant(item.nextAttemptAt),
    attempts: attempts.map(presentAttempt),
    createdAt: formatInstant(item.created_at),
    updatedAt: formatInstant(item.updated_at),
  }
}

export function presentAttempt(attempt: ShownAttempt): AttemptRecord {
  const { response_status: status, response_headers: headers, response_body: body } = attempt
  return withoutAbsent({
    number: attempt.number,
    startedAt: formatInstant(attempt.started_at),
    durationMs: attempt.duration_ms ?? undefined,
    request: readJson<StoredRequest>(attempt.request),
    response:
      status === null ? undefined : { status, headers: readJson<[string, string][]>(headers) ?? [], body: body ?? '' },
    error: attempt.error ?? undefined,
  })
}
