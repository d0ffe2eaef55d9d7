import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { NewPlatformCall } from '../../../model/status-effects.ts'
import type { Tx } from '../../interface.ts'

export type NewItem = NewPlatformCall

/** Writes a call to a platform in the caller's transaction; answers its id. */
export async function enqueueItem(tx: Tx, tenant: string, item: NewItem, now: Instant): Promise<string> {
  if (item.orderKey !== undefined) {
    await tx.dialect.lockKey(tx.db, `${tenant} ${item.orderKey}`)
    if (item.replacesUnsent) await replaceUnsent(tx, tenant, item.orderKey, now)
  }
  const [id] = await insertItems(tx, tenant, [item], now)
  return id!
}

/** As `enqueueItem`, in one statement, for calls that have no order key; answers their ids in order. */
export async function enqueueUnordered(
  tx: Tx,
  tenant: string,
  items: readonly Omit<NewItem, 'orderKey' | 'replacesUnsent'>[],
  now: Instant,
): Promise<string[]> {
  return items.length === 0 ? [] : insertItems(tx, tenant, items, now)
}

async function insertItems(tx: Tx, tenant: string, items: readonly NewItem[], now: Instant): Promise<string[]> {
  const rows = items.map((item) => ({
    tenant,
    id: tx.ids.newId('platformCall'),
    family: 'platform_call',
    kind: item.kind,
    lane: item.lane,
    order_key: item.orderKey ?? null,
    limit_key: item.limit?.key ?? null,
    limit_per_second: item.limit?.perSecond ?? null,
    limit_concurrent: item.limit?.concurrent ?? null,
    status: 'pending',
    due_at: item.dueAt ?? now,
    connection_id: item.connectionId ?? null,
    registration_id: item.registrationId ?? null,
    record_id: item.recordId ?? null,
    payload: item.payload ?? null,
    created_at: now,
    updated_at: now,
  }))
  await tx.dialect.insertMany(tx.db, 'outbox_item', rows)
  tx.wake('outbox')
  return rows.map((row) => row.id)
}

/** Ends the calls under an order key that were never tried. */
export async function replaceUnsent(tx: Tx, tenant: string, orderKey: string, now: Instant): Promise<void> {
  await sql`update outbox_item set status = 'replaced', updated_at = ${now}
    where status = 'pending' and tries = 0 and order_key = ${orderKey} and tenant = ${tenant}`.execute(tx.db)
}
