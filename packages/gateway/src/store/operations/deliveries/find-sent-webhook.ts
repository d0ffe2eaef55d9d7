import { read } from '../../interface.ts'

/** What a delivery sends and where to, as it stands now; null where its endpoint or event is gone. */
export const findSentWebhook = read(async (tx, tenant, { id }: { id: string }) => {
  const row = await tx.db
    .selectFrom('outbox_item')
    .innerJoin('event', (join) =>
      join.onRef('event.tenant', '=', 'outbox_item.tenant').onRef('event.id', '=', 'outbox_item.event_id'),
    )
    .innerJoin('endpoint', (join) =>
      join.onRef('endpoint.tenant', '=', 'outbox_item.tenant').onRef('endpoint.id', '=', 'outbox_item.endpoint_id'),
    )
    .select([
      'endpoint.url',
      'endpoint.payload',
      'event.id as eventId',
      'event.type',
      'event.timestamp',
      'event.data',
      'event.record_id as recordId',
      'event.connection_id as connectionId',
    ])
    .where('outbox_item.tenant', '=', tenant)
    .where('outbox_item.id', '=', id)
    .executeTakeFirst()
  return row ?? null
})
