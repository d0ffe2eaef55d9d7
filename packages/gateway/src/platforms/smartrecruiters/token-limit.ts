import type { Instant } from '../../model/index.ts'

/** Holds each client to a rate of token requests. In the process: it keeps the store from a flood, and is no secret's guard. */
export interface TokenLimit {
  /** Counts one request. Answers 0, or the seconds to wait where there have been too many. */
  take(client: string, now: Instant): number
}

/** A burst, as when a platform starts again, and a rate that lasts: that of its own calls (contract 7.3). */
const burst = 100
const perSecond = 10
const maxClients = 10_000

export function createTokenLimit(): TokenLimit {
  const clients = new Map<string, { left: number; at: Instant }>()

  /** A client that has its whole burst again is as good as one never seen. */
  const forgetIdle = (now: Instant) => {
    for (const [client, { left, at }] of clients) {
      if (left + refill(now - at) >= burst) clients.delete(client)
    }
    // A crowd of invented clients: the real ones among them start afresh.
    if (clients.size >= maxClients) clients.clear()
  }

  return {
    take(client, now) {
      let known = clients.get(client)
      if (!known) {
        if (clients.size >= maxClients) forgetIdle(now)
        known = { left: burst, at: now }
        clients.set(client, known)
      }
      known.left = Math.min(burst, known.left + refill(now - known.at))
      known.at = now
      if (known.left < 1) return Math.ceil((1 - known.left) / perSecond)
      known.left -= 1
      return 0
    },
  }
}

/** Requests that come back in so many milliseconds; none where the clock went back. */
const refill = (ms: number) => (Math.max(0, ms) / 1000) * perSecond
