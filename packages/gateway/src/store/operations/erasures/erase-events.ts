import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { RunningErasure } from './work.ts'

/** Of one kind in one transaction. */
export const erasedAtOnce = 100

/**
 * Takes the data out of events about these records, and out of their deliveries. The events stay with their ids, so that
 * no cursor breaks. Answers whether more may be left.
 */
export async function eraseEvents(
  tx: Tx,
  tenant: string,
  recordIds: readonly string[],
  running: RunningErasure,
  now: Instant,
): Promise<boolean> {
  if (recordIds.length === 0) return false
  const events = await tx.db
    .selectFrom('event')
    .select('id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('record_id', recordIds))
    .where('erased_at', 'is', null)
    .limit(erasedAtOnce)
    .execute()
  if (events.length === 0) return false
  const ids = events.map(({ id }) => id)
  await sql`update event set data = '{"id":"' || record_id || '","erased":true}', erased_at = ${now}
    where tenant = ${tenant} and ${tx.dialect.anyOf('id', ids)}`.execute(tx.db)
  running.count('events', ids.length)
  const deliveries = await tx.db
    .selectFrom('outbox_item')
    .select('id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('event_id', ids))
    .execute()
  await eraseItems(
    tx,
    tenant,
    deliveries.map(({ id }) => id),
    now,
  )
  running.count('deliveries', deliveries.length)
  return events.length === erasedAtOnce
}

/** Takes what calls about these records said, and were answered, out of them. Answers whether more may be left. */
export async function eraseCalls(
  tx: Tx,
  tenant: string,
  recordIds: readonly string[],
  running: RunningErasure,
  now: Instant,
): Promise<boolean> {
  const calls = await tx.db
    .selectFrom('outbox_item')
    .select('id')
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('record_id', recordIds))
    .where('erased_at', 'is', null)
    .limit(erasedAtOnce)
    .execute()
  await eraseItems(
    tx,
    tenant,
    calls.map(({ id }) => id),
    now,
  )
  running.count('platformCalls', calls.length)
  return calls.length === erasedAtOnce
}

/**
 * Ends items that wait, and takes out of them, and out of their attempts, all but ids, times and statuses. A try that is
 * under way has lost its lease: what it comes to is not put on record.
 */
export async function eraseItems(tx: Tx, tenant: string, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return
  await sql`update outbox_item set payload = null, lease = null,
      reason = case when status = 'pending' then 'erased' else reason end,
      status = case when status = 'pending' then 'dead' else status end, erased_at = ${now}, updated_at = ${now}
    where tenant = ${tenant} and ${tx.dialect.anyOf('id', ids)}`.execute(tx.db)
  // By a statement of its own: a try that was being put on record has been by now.
  await tx.db
    .updateTable('attempt')
    .set({ request: null, response_headers: null, response_body: null, error: null })
    .where('tenant', '=', tenant)
    .where(tx.dialect.anyOf('item_id', ids))
    .execute()
}
