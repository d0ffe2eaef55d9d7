import { read } from '../../interface.ts'

/** Secrets that are looked through at most, newest first. */
const mostSecrets = 500

export interface WebhookFacts {
  /** Everything of the tenant that signs webhooks; secrets are sealed. */
  signers: {
    type: 'endpoint' | 'callout'
    id: string
    payload: string | null
    secret: string
    previousSecret: string | null
    previousValidUntil: number | null
  }[]
  /** The event with the id, where there is one. `data` is JSON text. */
  event: { type: string; timestamp: number; data: string; connectionId: string | null; recordId: string | null } | null
  /** The tries of sending it, oldest first. */
  tries: { endpointId: string; startedAt: number; status: number | null }[]
}

/** What is known about a webhook that somebody received: who may have signed it, and what was sent under its id. */
export const webhookFacts = read(async (tx, tenant, { eventId }: { eventId: string | null }): Promise<WebhookFacts> => {
  const endpoints = await tx.db
    .selectFrom('endpoint')
    .select(['id', 'payload', 'secret', 'previous_secret', 'previous_valid_until'])
    .where('tenant', '=', tenant)
    .orderBy('position', 'desc')
    .limit(mostSecrets)
    .execute()
  const callouts = await tx.db
    .selectFrom('callout')
    .select(['id', 'secret'])
    .where('tenant', '=', tenant)
    .orderBy('position', 'desc')
    .limit(mostSecrets)
    .execute()
  const signers: WebhookFacts['signers'] = [
    ...endpoints.map(({ id, payload, secret, previous_secret, previous_valid_until }) => ({
      type: 'endpoint' as const,
      id,
      payload,
      secret,
      previousSecret: previous_secret,
      previousValidUntil: previous_valid_until,
    })),
    ...callouts.map(({ id, secret }) => ({
      type: 'callout' as const,
      id,
      payload: null,
      secret,
      previousSecret: null,
      previousValidUntil: null,
    })),
  ]
  if (eventId === null) return { signers, event: null, tries: [] }
  const event = await tx.db
    .selectFrom('event')
    .select(['type', 'timestamp', 'data', 'connection_id as connectionId', 'record_id as recordId'])
    .where('tenant', '=', tenant)
    .where('id', '=', eventId)
    .executeTakeFirst()
  const tries = await tx.db
    .selectFrom('outbox_item')
    .innerJoin('attempt', (join) =>
      join.onRef('attempt.tenant', '=', 'outbox_item.tenant').onRef('attempt.item_id', '=', 'outbox_item.id'),
    )
    .select([
      'outbox_item.endpoint_id as endpointId',
      'attempt.started_at as startedAt',
      'attempt.response_status as status',
    ])
    .where('outbox_item.tenant', '=', tenant)
    .where('outbox_item.event_id', '=', eventId)
    .orderBy('attempt.started_at')
    .limit(mostSecrets)
    .execute()
  return { signers, event: event ?? null, tries: tries as WebhookFacts['tries'] }
})
