import type { UnderstandingObserver } from './documents/interface.ts'
import type { Backlog } from './intake/backlog.ts'
import type { ProjectorDeps } from './intake/projector.ts'
import type { IntakeObserver } from './intake/receive.ts'
import type { RejectionTeller } from './intake/rejections.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Stats } from './stats/stats.ts'

/** Who is told of what happens: the log, `/metrics`, the series of the console, and those who count. */
interface Told {
  log: Logger
  metrics: Metrics
  stats: Stats
  backlog: Backlog
  rejections: RejectionTeller
}

/** While the database does not answer every request fails, in the same way: one of them is logged in so many milliseconds. */
const failureLogMs = 1000

/** Tells of what came in. */
export function observeIntake({ log, metrics, stats, backlog, rejections }: Told): IntakeObserver {
  let failures = 0
  let loggedAt = Number.NEGATIVE_INFINITY
  return {
    accepted(reception, seconds, tenant) {
      backlog.accepted()
      metrics.accepted(reception, seconds)
      stats.message(tenant, reception.platform, 'accepted')
    },
    duplicate(reception, seconds, tenant) {
      metrics.duplicate(reception, seconds)
      stats.message(tenant, reception.platform, 'duplicate')
    },
    rejected(rejection) {
      const { reason, tenant, connectionId, reception } = rejection
      log.warn({ tenant, connectionId, platform: reception.platform, kind: reception.kind, reason }, 'message refused')
      metrics.rejected(rejection)
      stats.message(tenant, reception.platform, 'rejected')
      stats.refusal(tenant, reception.platform, reason)
      rejections.noticed(rejection)
    },
    failed({ platform, kind }, error) {
      failures++
      if (performance.now() - loggedAt < failureLogMs) return
      log.error({ error, platform, kind, failures }, 'messages could not be taken')
      failures = 0
      loggedAt = performance.now()
    },
  }
}

/** Tells of what became of it. */
export function observeProjection({
  log,
  metrics,
  backlog,
}: Omit<Told, 'stats' | 'rejections'>): ProjectorDeps['observer'] {
  return {
    projected(count) {
      backlog.projected(count)
      metrics.projected(count)
    },
    failed(messageId, error) {
      if (messageId === null) return log.error({ error }, 'messages could not be read, and will be tried again')
      metrics.projectionFailed()
      log.error({ error, messageId }, 'a message could not be projected, and will be tried again')
    },
  }
}

/** Tells of documents that were read. */
export function observeDocuments({ log, metrics }: Pick<Told, 'log' | 'metrics'>): UnderstandingObserver {
  return {
    understood: metrics.understood,
    scannerChanged(up, detail) {
      if (up) log.info('the virus scanner can be reached again')
      else log.warn({ detail }, 'the virus scanner cannot be reached: documents wait for it')
    },
    failed: (error) => log.error({ error }, 'a document could not be read, and will be tried again'),
  }
}
