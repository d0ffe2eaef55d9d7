import { sql } from 'kysely'
import type { Instant } from '../../../model/instant.ts'
import type { Tx } from '../../interface.ts'
import type { DueItem } from './item.ts'

/**
 * The span in which no more than `limit_per_second` tries begin: any such span, not only whole seconds. A little more
 * than a second, because a try reaches its destination some time after it was begun here. Milliseconds.
 */
export const windowMs = 1100

/** How soon it is worth asking again for a lane whose limit of concurrent tries is reached. Milliseconds. */
const concurrentAgainMs = 100

export interface WithinLimits {
  items: DueItem[]
  limited: { lane: string; until: Instant }[]
}

/**
 * Leaves out what a limit key does not allow now: its rate and its concurrency hold over all lanes and processes, the
 * oldest first. What is left out stays due; `limited` says when it is worth asking again.
 */
export async function heldByLimits(tx: Tx, items: DueItem[], now: Instant): Promise<WithinLimits> {
  const byKey = new Map<string, DueItem[]>()
  for (const item of items) {
    if (item.limit_key === null) continue
    const key = JSON.stringify([item.tenant, item.limit_key])
    byKey.set(key, [...(byKey.get(key) ?? []), item])
  }
  if (byKey.size === 0) return { items, limited: [] }
  const refused = new Set<DueItem>()
  const limited = new Map<string, Instant>()
  for (const [, group] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { tenant, limit_key } = group[0]!
    const window = await lockWindow(tx, tenant, limit_key!, now)
    let running = await countRunning(tx, tenant, limit_key!, now)
    for (const item of group.sort((a, b) => a.due_at - b.due_at || a.position - b.position)) {
      const until = blockedUntil(item, window, running, now)
      if (until === null) {
        window.push(now)
        running++
      } else {
        refused.add(item)
        limited.set(item.lane, Math.max(until, limited.get(item.lane) ?? 0))
      }
    }
    await sql`update limit_window set recent = ${JSON.stringify(window)}
      where tenant = ${tenant} and limit_key = ${limit_key}`.execute(tx.db)
  }
  return {
    items: items.filter((item) => !refused.has(item)),
    limited: [...limited].map(([lane, until]) => ({ lane, until })),
  }
}

function blockedUntil(item: DueItem, window: Instant[], running: number, now: Instant): Instant | null {
  const { limit_per_second: rate, limit_concurrent: concurrent } = item
  if (rate !== null && window.length >= rate) return window[window.length - rate]! + windowMs
  if (concurrent !== null && running >= concurrent) return now + concurrentAgainMs
  return null
}

/** When the tries of the last second began, in order. The row stays locked until the commit, so processes take turns. */
export async function lockWindow(tx: Tx, tenant: string, limitKey: string, now: Instant): Promise<Instant[]> {
  const row = { tenant, limit_key: limitKey, recent: '[]' }
  await tx.dialect.insertMany(tx.db, 'limit_window', [row], { ignoreConflicts: true })
  const { rows } = await sql<{ recent: string }>`select recent from limit_window
    where tenant = ${tenant} and limit_key = ${limitKey} ${tx.dialect.forUpdate}`.execute(tx.db)
  const recent = JSON.parse(rows[0]?.recent ?? '[]') as Instant[]
  return recent.filter((began) => began > now - windowMs).sort((a, b) => a - b)
}

/** Tries under the key whose lease holds, and other requests that run. A process that died stops counting when its leases end. */
export async function countRunning(tx: Tx, tenant: string, limitKey: string, now: Instant): Promise<number> {
  const { rows } = await sql<{ running: number }>`select
      (select count(*) from outbox_item where lease is not null and limit_key = ${limitKey} and tenant = ${tenant}
        and status = 'pending' and due_at > ${now})
      + (select count(*) from limit_place where tenant = ${tenant} and limit_key = ${limitKey} and until > ${now})
    as running`.execute(tx.db)
  return Number(rows[0]?.running ?? 0)
}
