import {
  checkReportUrl,
  leavesOutcomeUnknown,
  nextReportTry,
  REPORT_BACKOFF_MINUTES,
  type ReportFacts,
  redactReportUrl,
  renderReport,
  reportOutcome,
} from '@gangway/wire/candidatehub'
import { type Instant, reportRefused } from '../../../model/index.ts'
import type { ClaimedItem, DeathReason } from '../../../outbox/interface.ts'
import {
  attemptDetail,
  type HttpOutcome,
  type HttpRequest,
  headerValue,
  type ItemKind,
  type KeptRequest,
  keptBodyBytes,
  keptRequest,
  parseRetryAfter,
  type TryContext,
  type TryOutcome,
} from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { ConnectionSettings } from '../settings.ts'
import { hideToken } from './hide-token.ts'

/** How long the hub has for its whole answer (contract 4.3). Milliseconds. */
const timeoutMs = 10_000

/** The last wait is taken once more: no further one fits into the time until it is given up (contract 4.3). */
const waitsMs = [0, ...REPORT_BACKOFF_MINUTES, REPORT_BACKOFF_MINUTES.at(-1)!].map((minutes) => minutes * 60_000)

/**
 * Sends a processing report (contract 4.3, ours throughout): to an allowed host only, http among them, without following
 * a redirect; what is said holds no candidate data. The host is judged at each try, so that a report that was refused goes
 * out when a person allows it and sends it again.
 */
export function createReportKind({
  store,
  directory,
  http,
}: Pick<PlatformDeps, 'store' | 'directory' | 'http'>): ItemKind {
  const send = async (item: ClaimedItem, context: TryContext): Promise<TryOutcome> => {
    const { connection } = await directory.byId(item.tenant, { connectionId: item.connection_id! })
    const settings = connection!.settings as ConnectionSettings
    const settles = settings.report !== 'off'
    const report = await store.takeReport(item.tenant, { itemId: item.id, settles, now: context.now() })
    if (!report?.outcome) return refused('no status came, and reports are switched off')
    const checked = checkReportUrl(report.url, settings.reportHosts)
    if (!checked.ok) return refused(checked.detail)
    const facts: ReportFacts = {
      ...(JSON.parse(report.facts) as Pick<ReportFacts, 'transactionId' | 'clientId' | 'candidateId'>),
      outcome: report.outcome as ReportFacts['outcome'],
      ...(report.message !== null && { message: JSON.parse(report.message) as string }),
    }
    const request: HttpRequest = {
      method: settings.reportMethod,
      url: checked.href,
      headers: { 'content-type': 'application/json' },
      body: renderReport(settings.reportTemplate, facts),
      timeoutMs,
      maxResponseBytes: keptBodyBytes,
      allowHttp: true,
    }
    const outcome = hideToken(await http.request(request), checked.href)
    return judge(item, keptRequest(request, { url: redactReportUrl(checked.href) }), outcome, context)
  }

  const judge = async (
    item: ClaimedItem,
    request: KeptRequest,
    outcome: HttpOutcome,
    context: TryContext,
  ): Promise<TryOutcome> => {
    const detail = attemptDetail(outcome, request)
    if (outcome.kind === 'refused') {
      if (outcome.code === 'closed') return { result: 'cut_off', attempt: detail }
      return { result: 'dead', reason: reportRefused, attempt: detail }
    }
    const result = outcome.status ?? 'no_response'
    const isUnknown = leavesOutcomeUnknown(result) && !(outcome.kind === 'failed' && outcome.sent === 'no')
    const attempt = { ...detail, outcomeKnown: !isUnknown }
    const verdict = reportOutcome(result, await context.hadUnknownOutcome())
    if (verdict === 'done') return { result: 'done', attempt }
    if (verdict === 'presumed') return { result: 'presumed', reason: `answered_${result}`, attempt }
    if (verdict === 'refused') return { result: 'dead', reason: reportRefused, attempt }
    const now = context.now()
    const afterMs =
      outcome.kind === 'response' ? (parseRetryAfter(headerValue(outcome.headers, 'retry-after'), now) ?? 0) : 0
    const made = { tries: item.waits + 1, firstTryMs: await firstTryOf(item, now), nowMs: now }
    const reason: DeathReason = 'tries_exhausted'
    if (nextReportTry(made, afterMs / 1000) === null) return { result: 'dead', reason, attempt }
    return { result: 'retry', attempt, afterMs }
  }

  const firstTryOf = async (item: ClaimedItem, now: Instant): Promise<Instant> => {
    const attempts = await store.listAttempts(item.tenant, { itemId: item.id })
    return Math.min(now, ...attempts.map((attempt) => attempt.started_at))
  }

  return { send, waitsMs, tellsEnd: true }
}

/** Nothing was sent. */
function refused(error: string): TryOutcome {
  return { result: 'dead', reason: reportRefused, attempt: { error, outcomeKnown: true } }
}
