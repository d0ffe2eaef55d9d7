import type { Selectable } from 'kysely'
import type { Instant } from '../model/instant.ts'
import { thinData, webhookBody } from '../model/webhook-body.ts'
import type { Store } from '../store/interface.ts'
import type { DeathReason } from '../store/operations/outbox/item.ts'
import type { EndpointTable } from '../store/outbox-tables.ts'
import { attemptDetail, keptBodyBytes } from './attempt-detail.ts'
import type { HttpClient } from './http/client.ts'
import { type HttpOutcome, headerValue } from './http/outcome.ts'
import type { ItemKind, TryOutcome } from './kinds.ts'
import { parseRetryAfter } from './retry-after.ts'
import { webhookHeaders } from './standard-webhooks.ts'

/** How long an endpoint has for its whole answer (model section 6). Milliseconds. */
const answerWithinMs = 15_000

const maxOpenedSecrets = 1000

export interface WebhookOptions {
  http: Pick<HttpClient, 'request'>
  store: Pick<Store, 'findEvent'>
  /** Opens the sealed secret of an endpoint. */
  openSecret(sealed: string, tenant: string, endpointId: string): string
}

/** The kind `webhook`: one event to one endpoint, signed as Standard Webhooks (model section 6). */
export function createWebhookKind({ http, store, openSecret }: WebhookOptions): ItemKind {
  const opened = new Map<string, string>()

  const secretOf = (sealed: string, endpoint: Selectable<EndpointTable>): string => {
    let secret = opened.get(sealed)
    if (secret === undefined) {
      secret = openSecret(sealed, endpoint.tenant, endpoint.id)
      if (opened.size >= maxOpenedSecrets) opened.delete(opened.keys().next().value!)
      opened.set(sealed, secret)
    }
    return secret
  }

  const secretsOf = (endpoint: Selectable<EndpointTable>, now: Instant): string[] => {
    const { secret, previous_secret: previous, previous_valid_until: until } = endpoint
    const isPreviousValid = previous !== null && until !== null && now < until
    return [secret, ...(isPreviousValid ? [previous] : [])].map((sealed) => secretOf(sealed, endpoint))
  }

  return {
    async send(item, { endpoint, now }) {
      const { event_id: eventId, event_type: type, event_timestamp: timestamp } = item
      if (!endpoint || eventId === null || type === null || timestamp === null) {
        const reason: DeathReason = 'endpoint_deleted'
        return { result: 'dead', reason, attempt: { error: 'the endpoint or event is gone', outcomeKnown: true } }
      }
      const isThin = endpoint.payload === 'thin'
      const data = isThin
        ? thinData(item.event_record_id, item.event_connection_id)
        : (item.event_data ?? (await store.findEvent(item.tenant, { id: eventId })).data)
      const body = webhookBody(type, timestamp, data)
      const at = now()
      const outcome = await http.request({
        method: 'POST',
        url: endpoint.url,
        headers: {
          'content-type': 'application/json',
          ...webhookHeaders(eventId, Math.floor(at / 1000), body, secretsOf(endpoint, at)),
        },
        body,
        timeoutMs: answerWithinMs,
        maxResponseBytes: keptBodyBytes,
      })
      return judge(outcome, now())
    },
  }
}

/**
 * 2xx is success, 410 asks for no more, anything else is tried again. Redirects are not followed. The status decides
 * even where the answer broke off behind it: the other side did act.
 */
function judge(outcome: HttpOutcome, now: Instant): TryOutcome {
  const attempt = attemptDetail(outcome)
  if (outcome.kind === 'refused') return { result: outcome.code === 'closed' ? 'cut_off' : 'retry', attempt }
  const { status } = outcome
  if (status !== undefined && status >= 200 && status < 300) return { result: 'done', attempt }
  if (status === 410) return { result: 'gone', attempt }
  const headers = outcome.kind === 'response' ? outcome.headers : []
  const afterMs = parseRetryAfter(headerValue(headers, 'retry-after'), now)
  return afterMs === undefined ? { result: 'retry', attempt } : { result: 'retry', afterMs, attempt }
}
