import type { Instant } from '../model/instant.ts'
import type { Store } from '../store/interface.ts'
import type { TryReport } from '../store/operations/outbox/finish-tries.ts'
import type { ClaimedItem, DeathReason } from '../store/operations/outbox/item.ts'
import { type StoredDetail, storedDetail } from './attempt-detail.ts'
import type { ItemKind, TryOutcome } from './kinds.ts'
import type { InHand } from './lanes.ts'
import type { OutboxLog, OutboxMetrics } from './runner.ts'
import { nextTry, webhookWaitsMs } from './schedule.ts'

export interface TryRunnerOptions {
  store: Pick<Store, 'listAttempts'>
  kinds: Record<string, ItemKind>
  now: () => Instant
  random: () => number
  log: OutboxLog
  metrics: OutboxMetrics | undefined
  report: (report: TryReport) => void
}

/** Makes tries: calls the item's kind, and turns what it says into a report. */
export function createTryRunner({ store, kinds, now, random, log, metrics, report }: TryRunnerOptions) {
  const running = new Map<number, { item: ClaimedItem; startedAt: number }>()

  const outcomeOf = async ({ item, endpoint }: InHand): Promise<Judged> => {
    const kind = Object.hasOwn(kinds, item.kind) ? kinds[item.kind] : undefined
    try {
      if (!kind) throw new Error(`Nothing here sends items of kind ${item.kind}`)
      const outcome = await kind.send(item, { endpoint, now, hadUnknownOutcome: () => hadUnknownOutcome(item) })
      return { outcome, detail: storedDetail(outcome.attempt) }
    } catch (error) {
      log.error({ error, item: item.id, kind: item.kind }, 'A try failed by a fault of ours')
      return judged({ result: 'retry', attempt: { error: 'internal error', outcomeKnown: false } })
    }
  }

  const hadUnknownOutcome = async (item: ClaimedItem): Promise<boolean> => {
    const attempts = await store.listAttempts(item.tenant, { itemId: item.id })
    return attempts.some((attempt) => attempt.number < item.number && attempt.outcome_known === 0)
  }

  const reportOf = (item: ClaimedItem, { outcome, detail }: Judged, durationMs: number): TryReport => ({
    position: item.position,
    lease: item.lease,
    tenant: item.tenant,
    id: item.id,
    number: item.number,
    orderKey: item.order_key,
    endpoint: item.endpoint_id === null ? null : healthOf(item.endpoint_id, outcome),
    durationMs: Math.round(durationMs),
    ...(kinds[item.kind]?.tellsEnd && { tellsEnd: true }),
    ...(kinds[item.kind]?.tellsDeath && { tellsDeath: true }),
    ...detail,
    ...standing(item, outcome),
  })

  /** Where the item stands after the outcome. */
  const standing = (item: ClaimedItem, outcome: TryOutcome): Standing => {
    const at = now()
    const ended = { dueAt: at, waits: item.waits }
    switch (outcome.result) {
      case 'done':
        return { status: 'delivered', reason: null, ...ended }
      case 'replaced':
        return { status: 'replaced', reason: null, ...ended }
      case 'presumed':
      case 'dead':
        return { status: outcome.result, reason: outcome.reason, ...ended }
      case 'gone':
      case 'cut_off':
        return { status: 'pending', reason: null, ...ended }
      case 'retry': {
        const waitsMs = kinds[item.kind]?.waitsMs ?? webhookWaitsMs
        const next = nextTry(waitsMs, { waits: item.waits, now: at, retryAfterMs: outcome.afterMs }, random())
        if (next) return { status: 'pending', reason: null, ...next }
        const reason: DeathReason = 'tries_exhausted'
        return { status: 'dead', reason, ...ended }
      }
    }
  }

  return {
    /** Makes one try and reports it. Never rejects. */
    async run(inHand: InHand): Promise<{ durationMs: number; result: TryOutcome['result'] }> {
      const { item } = inHand
      const entry = { item, startedAt: performance.now() }
      running.set(item.position, entry)
      const result = await outcomeOf(inHand)
      const durationMs = performance.now() - entry.startedAt
      // Else it was cut off, and reported then; or its lease was lost, and the item is being tried anew.
      if (running.get(item.position) === entry) {
        running.delete(item.position)
        const told = reportOf(item, result, durationMs)
        report(told)
        const { tenant, family, kind } = item
        const ageMs = Math.max(0, now() - item.created_at)
        metrics?.attempted({
          tenant,
          family,
          kind,
          outcome: result.outcome.result,
          status: told.status,
          durationMs,
          ageMs,
        })
      }
      return { durationMs, result: result.outcome.result }
    },

    /** Frees an item whose try was on record, but not yet begun. */
    putBack(item: ClaimedItem, why: string): void {
      const attempt = { error: `not sent: ${why}`, outcomeKnown: true }
      report(reportOf(item, judged({ result: 'cut_off', attempt }), 0))
    },

    /** Frees the items being tried at this moment; what their tries come to is no longer heard. */
    cutOff(): void {
      for (const { item, startedAt } of running.values()) {
        const attempt = { error: 'cut off: Gangway was stopped', outcomeKnown: false }
        report(reportOf(item, judged({ result: 'cut_off', attempt }), performance.now() - startedAt))
      }
      running.clear()
    },
  }
}

type Standing = Pick<TryReport, 'status' | 'reason' | 'dueAt' | 'waits'>

/** What a try came to, with what is kept of it. */
interface Judged {
  outcome: TryOutcome
  detail: StoredDetail
}

const judged = (outcome: TryOutcome): Judged => ({ outcome, detail: storedDetail(outcome.attempt) })

function healthOf(id: string, { result }: TryOutcome): TryReport['endpoint'] {
  if (result === 'done') return { id, health: 'succeeded' }
  if (result === 'gone') return { id, health: 'gone' }
  return result === 'retry' ? { id, health: 'failed' } : null
}
