import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'

/** A call to a platform that is to leave. Its handler is the one registered for `kind`. */
export interface NewItem {
  kind: string
  /**
   * The destination, with a concurrency of its own; ours alone (an id of ours, or starts with one), so that tenants never
   * share one. Items of a lane should be under one limit key, or what is held back holds up others.
   */
  lane: string
  /** Items with the same one are sent in the order they were written, one at a time; the next when the one before ended. */
  orderKey?: string
  /** This one tells all that the ones before it under the order key would: those that were never tried are not sent. */
  replacesUnsent?: boolean
  /** Rate and concurrency that hold over all lanes and processes. */
  limit?: { key: string; perSecond?: number; concurrent?: number }
  connectionId?: string
  registrationId?: string
  recordId?: string
  /** JSON text for the handler. */
  payload?: string
  /** When it is to leave; at once unless given. */
  dueAt?: Instant
}

/** Writes a call to a platform in the caller's transaction; answers its id. */
export async function enqueueItem(tx: Tx, tenant: string, item: NewItem, now: Instant): Promise<string> {
  const id = tx.ids.newId('platformCall')
  if (item.orderKey !== undefined) {
    await tx.dialect.lockKey(tx.db, `${tenant} ${item.orderKey}`)
    if (item.replacesUnsent) await replaceUnsent(tx, tenant, item.orderKey, now)
  }
  await tx.dialect.insertMany(tx.db, 'outbox_item', [
    {
      tenant,
      id,
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
    },
  ])
  tx.wake('outbox')
  return id
}

async function replaceUnsent(tx: Tx, tenant: string, orderKey: string, now: Instant): Promise<void> {
  await sql`update outbox_item set status = 'replaced', updated_at = ${now}
    where status = 'pending' and tries = 0 and order_key = ${orderKey} and tenant = ${tenant}`.execute(tx.db)
}
