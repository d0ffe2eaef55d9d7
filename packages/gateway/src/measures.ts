import type { Config } from './config.ts'
import { createMetrics } from './metrics.ts'
import type { EndedTry } from './outbox/runner.ts'
import type { PlatformModules } from './platform-modules.ts'
import { createStats } from './stats/stats.ts'
import type { Store } from './store/interface.ts'

/** Documents that wait are counted so far for the metrics. */
const countedDocuments = 100_000

interface MeasuresDeps {
  store: Store
  modules: PlatformModules
  /** Bytes of bodies in hand. */
  bodyBytes(): number
  /** Null where none is set. */
  scannerIsUp(): boolean | null
  now(): number
  report(error: unknown): void
}

/** What is measured: for Prometheus, and for the console's series. */
export function createMeasures({ maxBacklog }: Config, deps: MeasuresDeps) {
  const { store, modules, bodyBytes, scannerIsUp, now, report } = deps
  const waiting = ({ count, oldest }: { count: number; oldest: number | null }) => ({
    count,
    oldestSeconds: oldest === null ? 0 : Math.max(0, now() - oldest) / 1000,
  })
  const metrics = createMetrics({
    backlog: async () => waiting(await store.countBacklog({ limit: maxBacklog + 1 })),
    outbox: () => store.outboxDepth({ now: now() }),
    bodyBytes,
    documents: async () => waiting(await store.countWaitingContents({ limit: countedDocuments })),
    scannerIsUp,
  })
  const stats = createStats({ store, platformOf: (kind) => modules.platformOfKind(kind) ?? 'gangway', now, report })
  return {
    metrics,
    stats,
    /** Hears of every try of the outbox that has ended. */
    attempted(ended: EndedTry): void {
      metrics.attempted(ended)
      stats.attempted(ended)
    },
  }
}
