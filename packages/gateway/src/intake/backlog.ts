import type { Store } from '../store/interface.ts'

/** How many messages wait for projection, near enough to refuse more in time (GANGWAY_MAX_BACKLOG). */
export interface Backlog {
  full(): boolean
  count(): number
  accepted(): void
  projected(count: number): void
  stop(): void
}

/** Other processes project and accept too: the count is taken from the store this often, and kept up between. */
const countEveryMs = 2000

export function createBacklog(store: Store, max: number, report: (error: unknown) => void): Backlog {
  let count = 0
  const recount = async () => {
    count = (await store.countBacklog({ limit: max + 1 })).count
  }
  void recount().catch(report)
  const timer = setInterval(() => void recount().catch(report), countEveryMs)
  return {
    full: () => count >= max,
    count: () => count,
    accepted: () => void count++,
    projected: (done) => {
      count = Math.max(0, count - done)
    },
    stop: () => clearInterval(timer),
  }
}
