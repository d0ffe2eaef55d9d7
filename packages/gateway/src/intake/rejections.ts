import type { Store } from '../store/interface.ts'
import type { RejectionCount } from '../store/operations/messages/tell-rejections.ts'
import type { Rejection } from './receive.ts'

/**
 * Tells the user's system of refused messages: at once, then at most once a minute per connection and reason, by whichever
 * of all processes comes first. Each tells what it has counted itself.
 */
export interface RejectionTeller {
  noticed(rejection: Rejection): void
  /** Tells what is still to be told. */
  stop(): Promise<void>
}

interface Counted {
  tenant: string
  /** When it was last told. */
  since: number
  rejection: RejectionCount
}

const everyMs = 60_000

export function createRejectionTeller(
  store: Store,
  now: () => number,
  report: (error: unknown) => void,
): RejectionTeller {
  const counted = new Map<string, Counted>()

  const send = async (entries: Counted[], apartMs: number) => {
    const at = now()
    // What is told begins another minute.
    const taken = entries.map((entry) => {
      const rejection = { ...entry.rejection }
      entry.since = at
      entry.rejection.count = 0
      return { entry, rejection }
    })
    for (const [tenant, ofTenant] of Map.groupBy(taken, ({ entry }) => entry.tenant)) {
      const rejections = ofTenant.map(({ rejection }) => rejection)
      const toldAt = await store.tellRejections(tenant, { rejections, now: at, everyMs: apartMs }).catch((error) => {
        report(error)
        return [] as null[]
      })
      ofTenant.forEach(({ entry, rejection }, index) => {
        const byAnother = toldAt[index]
        if (byAnother === null) return
        entry.since = byAnother ?? at
        entry.rejection.count += rejection.count
      })
    }
  }

  let telling = Promise.resolve()
  const tell = (entries: Counted[], apartMs: number) => {
    const told = send(entries, apartMs)
    telling = telling.then(() => told)
  }

  const tellDue = () => {
    const due: Counted[] = []
    for (const [key, entry] of counted) {
      if (now() - entry.since < everyMs) continue
      if (entry.rejection.count > 0) due.push(entry)
      else counted.delete(key)
    }
    tell(due, everyMs)
  }
  const timer = setInterval(tellDue, 5000)

  return {
    noticed({ tenant, connectionId, reason, reception: { platform } }) {
      const key = `${tenant} ${connectionId} ${platform} ${reason}`
      const entry = counted.get(key) ?? {
        tenant,
        since: Number.NEGATIVE_INFINITY,
        rejection: { connectionId, platform, reason, count: 0 },
      }
      counted.set(key, entry)
      entry.rejection.count++
      if (now() - entry.since >= everyMs) tell([entry], everyMs)
    },
    async stop() {
      clearInterval(timer)
      // What another process has told of meanwhile is counted again.
      await telling
      tell(
        [...counted.values()].filter(({ rejection }) => rejection.count > 0),
        0,
      )
      await telling
    },
  }
}
