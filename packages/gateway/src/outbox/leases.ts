import type { Instant } from '../model/instant.ts'
import type { Store } from '../store/interface.ts'
import type { ClaimedItem } from '../store/operations/outbox/item.ts'

export interface LeaseOptions {
  /** How long a lease lasts unless it is renewed. Milliseconds. */
  leaseMs: number
  /** How often those in hand are renewed. Milliseconds. */
  renewMs: number
}

/**
 * Where one process has the store, its leases are void when it starts, so they may be long; where several share it, a
 * dead one's items must be taken up within seconds. Their clocks must agree within three of them.
 */
export function leaseOptions(kind: Store['kind']): LeaseOptions {
  return kind === 'sqlite' ? { leaseMs: 300_000, renewMs: 60_000 } : { leaseMs: 5000, renewMs: 1500 }
}

/** Keeps the leases of the items in hand from running out. `lost` hears of those that did. */
export function createLeaseKeeper(options: {
  store: Pick<Store, 'renewLeases'>
  now: () => Instant
  lease: LeaseOptions
  lost: (positions: ReadonlySet<number>) => void
  failed: (error: unknown) => void
}) {
  const { store, now, lease, lost, failed } = options
  const held = new Map<number, { position: number; lease: string; until: Instant }>()
  let timer: NodeJS.Timeout | undefined
  let renewing = false

  /** Renews what runs out before the round after the next. */
  const renew = async (): Promise<void> => {
    if (renewing) return
    renewing = true
    try {
      const at = now()
      const old = [...held.values()].filter(({ until }) => until - at <= lease.leaseMs - lease.renewMs / 2)
      if (old.length === 0) return
      const until = at + lease.leaseMs
      const leases = old.map(({ position, lease }) => ({ position, lease }))
      const gone = new Set(await store.renewLeases({ leases, until }))
      for (const entry of old) entry.until = until
      const lostNow = new Set([...gone].filter((position) => old.includes(held.get(position)!)))
      if (lostNow.size > 0) lost(lostNow)
    } catch (error) {
      failed(error)
    } finally {
      renewing = false
    }
  }

  return {
    start(): void {
      timer = setInterval(() => void renew(), lease.renewMs)
    },
    stop(): void {
      clearInterval(timer)
    },
    until: (at: Instant): Instant => at + lease.leaseMs,
    hold(item: ClaimedItem, until: Instant): void {
      held.set(item.position, { position: item.position, lease: item.lease, until })
    },
    release(position: number): void {
      held.delete(position)
    },
    renew,
  }
}
