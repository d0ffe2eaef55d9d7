import type { Store } from '../store/interface.ts'
import type { RejectionCount } from '../store/operations/messages/tell-rejections.ts'
import type { Rejection } from './receive.ts'

/** Tells the user's system of refused messages: at once, then at most once a minute per connection and reason. */
export interface RejectionTeller {
  noticed(rejection: Rejection): void
  /** Tells what is still to be told. */
  stop(): Promise<void>
}

const everyMs = 60_000

export function createRejectionTeller(
  store: Store,
  now: () => number,
  report: (error: unknown) => void,
): RejectionTeller {
  const counted = new Map<string, { tenant: string; since: number; rejection: RejectionCount }>()

  const tell = async (entries: { tenant: string; rejection: RejectionCount }[]) => {
    for (const tenant of new Set(entries.map((entry) => entry.tenant))) {
      const rejections = entries.filter((entry) => entry.tenant === tenant).map(({ rejection }) => rejection)
      await store.tellRejections(tenant, { rejections, now: now() }).catch(report)
    }
  }

  const tellDue = (all: boolean) => {
    const due = []
    for (const [key, entry] of counted) {
      if (!all && now() - entry.since < everyMs) continue
      const { rejection } = entry
      // What is told begins another minute.
      if (rejection.count > 0) {
        due.push({ ...entry, rejection: { ...rejection } })
        entry.since = now()
        rejection.count = 0
      } else counted.delete(key)
    }
    return tell(due)
  }
  const timer = setInterval(() => void tellDue(false), 5000)

  return {
    noticed({ tenant, connectionId, reason, reception }) {
      const key = `${tenant} ${connectionId} ${reception.platform} ${reason}`
      const entry = counted.get(key)
      if (entry && now() - entry.since < everyMs) {
        entry.rejection.count++
        return
      }
      const rejection = { connectionId, platform: reception.platform, reason, count: 1 + (entry?.rejection.count ?? 0) }
      counted.set(key, { tenant, since: now(), rejection: { ...rejection, count: 0 } })
      void tell([{ tenant, rejection }])
    },
    async stop() {
      clearInterval(timer)
      await tellDue(true)
    },
  }
}
