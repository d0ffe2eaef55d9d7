import { writeRateLimit } from '@gangway/wire/smartrecruiters'
import type { Deps } from '../deps.ts'
import { readSettings } from '../settings.ts'

export type RateLimit = {
  /** Counts a request of a credential; `leave` is called once it was answered. */
  enter(clientId: string): { taken: boolean; headers: Record<string, string>; leave(): void }
}

/** Requests in any second and requests at once, per credential (contract 7.3). */
export function openRateLimit({ store, now }: Deps): RateLimit {
  const traffic = new Map<string, { began: number[]; open: number }>()
  return {
    enter: (clientId) => {
      const { requestsPerSecond, concurrentRequests } = readSettings(store)
      const own = traffic.get(clientId) ?? { began: [], open: 0 }
      traffic.set(clientId, own)
      own.began = own.began.filter((at) => at > now() - 1000)
      const taken = own.began.length < requestsPerSecond && own.open < concurrentRequests
      if (taken) {
        own.began.push(now())
        own.open += 1
      }
      const headers = writeRateLimit({
        limit: requestsPerSecond,
        remaining: requestsPerSecond - own.began.length,
        concurrentLimit: concurrentRequests,
        concurrentRemaining: concurrentRequests - own.open,
      })
      let left = !taken
      const leave = () => {
        if (!left) own.open -= 1
        left = true
      }
      return { taken, headers, leave }
    },
  }
}
