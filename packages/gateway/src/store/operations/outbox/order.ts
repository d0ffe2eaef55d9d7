import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { DueItem } from './item.ts'

/** An item that waits for an earlier one of its order key is looked at again after this at the soonest. Milliseconds. */
const blockedForMs = 1000

/**
 * Leaves out the items whose order key has an earlier pending one: strict sequence, one at a time (design rule 5). They
 * are moved behind that one's due time, so that they don't stand in the way of their lane; when it ends, they are due.
 */
export async function heldByOrder(tx: Tx, items: DueItem[], now: Instant): Promise<DueItem[]> {
  const keys = [...new Set(items.flatMap((item) => item.order_key ?? []))]
  if (keys.length === 0) return items
  const firsts = new Map<string, { position: number; due_at: number }>()
  const { rows } = await sql<{ tenant: string; order_key: string; position: number; due_at: number }>`
    select f.tenant, f.order_key, f.position, i.due_at from (
      select tenant, order_key, min(position) as position from outbox_item
      where status = 'pending' and order_key is not null and ${tx.dialect.anyOf('order_key', keys)}
      group by tenant, order_key) f
    join outbox_item i on i.position = f.position`.execute(tx.db)
  for (const row of rows) firsts.set(keyOf(row), row)
  const isFirst = (item: DueItem) => item.order_key === null || firsts.get(keyOf(item))?.position === item.position
  for (const item of items) {
    if (isFirst(item)) continue
    const dueAt = Math.max(now + blockedForMs, firsts.get(keyOf(item))?.due_at ?? 0)
    await sql`update outbox_item set due_at = ${dueAt} where position = ${item.position}`.execute(tx.db)
  }
  return items.filter(isFirst)
}

/** Makes the next item of an order key due, now that the one before it has ended. */
export async function releaseNextInOrder(
  tx: Tx,
  ended: readonly { tenant: string; orderKey: string }[],
  now: Instant,
): Promise<void> {
  for (const { tenant, orderKey } of ended) {
    await sql`
      update outbox_item set due_at = ${now}
      where lease is null and due_at > ${now} and position = (
        select min(position) from outbox_item
        where status = 'pending' and order_key = ${orderKey} and tenant = ${tenant})`.execute(tx.db)
  }
}

const keyOf = (item: { tenant: string; order_key: string | null }): string => `${item.tenant} ${item.order_key}`
