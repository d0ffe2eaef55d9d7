import { type BehaviourContext, type PlannedRequest, type ReportUrlKind, signImport } from '@gangway/wire/candidatehub'
import { headerOf, type OutboundResult } from '../../../exchanges/send.ts'
import { hmac, randomId } from '../../../random.ts'
import type { Receiver, Run } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { issueToken, reportUrl } from '../reports/tokens.ts'
import { readSettings } from '../settings.ts'
import { type Case, caseSubject, findCase } from './cases.ts'
import { type RunPlan, readRunInput } from './run-input.ts'
import { createRun, findRow, findRun, keepRequest, maxAnswerCharacters, setRunState } from './store-runs.ts'

export type Runs = {
  /** Begins a run, which goes on by itself. Throws a `Problem` that names what cannot be taken. */
  start(input: unknown): Run
  /** Takes up what was waiting when the process ended. */
  resume(): void
  /** Sends nothing more. */
  stop(): void
}

/** How long one request may take. Ours: no time limit is documented. */
const timeoutMs = 30_000
/** How long it has to be quiet before a run is over early, so that a report that comes twice is seen. */
const settleMs = 1000

/** Runs cases of contract 6.1 against any receiver, one after the other. */
export function openRuns(deps: Deps): Runs {
  const { store, now, setTimer, background } = deps
  let stopped = false

  async function sendAll(id: number, plan: RunPlan): Promise<void> {
    for (const caseId of plan.cases) {
      if (stopped) return
      if (!findRow(deps, id)) return // deleted meanwhile
      await sendCase(deps, id, plan, findCase(caseId)!)
    }
    if (stopped || !findRow(deps, id)) return
    setRunState(deps, id, 'waiting_for_reports', now() + plan.reportWaitSeconds * 1000)
    watch(id, now())
  }

  /** Ends the run when all that is expected came and nothing more does, or when the time is up. */
  function watch(id: number, quietSince: number): void {
    const run = findRun(deps, id)
    if (run?.state !== 'waiting_for_reports') return
    const arrivals = run.cases.flatMap(({ reports }) => reports.map(({ at }) => at))
    const since = Math.max(quietSince, ...arrivals)
    const isComplete = run.verdicts.running === 0 && now() - since >= settleMs
    if (isComplete || now() >= run.waitsUntil!) {
      setRunState(deps, id, 'done', run.waitsUntil)
      return
    }
    setTimer(Math.min(settleMs, run.waitsUntil! - now()), () => watch(id, quietSince))
  }

  return {
    start: (input) => {
      const plan = readRunInput(deps, input)
      const id = createRun(deps, plan)
      background(sendAll(id, plan), 'a conformance run failed')
      return findRun(deps, id)!
    },
    resume: () => {
      store.run(`UPDATE candidatehub_runs SET state = 'interrupted' WHERE state = 'sending'`)
      for (const { id } of store.all<{ id: number }>(
        `SELECT id FROM candidatehub_runs WHERE state = 'waiting_for_reports'`,
      )) {
        watch(id, now())
      }
    },
    stop: () => {
      stopped = true
    },
  }
}

async function sendCase(deps: Deps, runId: number, plan: RunPlan, behaviour: Case): Promise<void> {
  const requests = behaviour.build(contextOf(deps, runId, plan, behaviour))
  for (const step of new Set(requests.map((request) => request.step))) {
    const together = requests.filter((request) => request.step === step)
    const sent = await Promise.all(together.map((request) => send(deps, runId, plan, behaviour, request)))
    if (!findRow(deps, runId)) return
    sent.forEach((result, i) => {
      keepRequest(deps, runId, behaviour.id, answered(plan.receiver, together[i]!, result))
    })
  }
}

function contextOf(deps: Deps, runId: number, plan: RunPlan, behaviour: Case): BehaviourContext {
  const { receiver } = plan
  const subject = caseSubject(runId, behaviour.id)
  const base = plan.reportBaseUrl ?? deps.origin()
  const foreignBase = otherName(base)
  return {
    hmac,
    nowMs: deps.now(),
    uniqueId: () => randomId(deps.random) + randomId(deps.random),
    client: { clientId: receiver.clientId, apiKey: receiver.apiKey, secret: receiver.secret },
    otherClientId: plan.otherClientId,
    sourceId: plan.sourceId,
    jobReference: plan.jobReference,
    reportUrl: (kind: ReportUrlKind) => reportUrl(base, issueToken(deps, subject, kind)),
    ...(foreignBase && { foreignReportUrl: () => reportUrl(foreignBase, issueToken(deps, subject, 'foreign')) }),
    largeFileBytes: plan.largeFileBytes,
  }
}

/**
 * The other name of this machine, or null: a host that a receiver is not told of although its calls can be seen, as long
 * as it runs here as well.
 */
function otherName(base: string): string | null {
  const url = new URL(base)
  const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[url.hostname]
  if (!other) return null
  url.hostname = other
  return url.href
}

function send(
  deps: Deps,
  runId: number,
  plan: RunPlan,
  behaviour: Case,
  request: PlannedRequest,
): Promise<OutboundResult> {
  return deps.send({
    purpose: `conformance: ${behaviour.id}`,
    subject: caseSubject(runId, behaviour.id),
    method: 'POST',
    url: plan.receiver.url,
    headers: Object.entries(request.headers),
    body: Buffer.from(request.body),
    timeoutMs,
    allowLoopbackHttp: readSettings(deps.store).allowLoopbackHttp,
    notes: [{ ok: null, text: `${behaviour.title}, ${request.label}` }],
  })
}

function answered(receiver: Receiver, request: PlannedRequest, result: OutboundResult) {
  const answer = result.ok ? Buffer.from(result.body).toString() : result.message
  return {
    label: request.label,
    step: request.step,
    ids: request.ids,
    exchangeId: result.exchangeId,
    status: result.ok ? result.status : null,
    contentType: result.ok ? headerOf(result.headers, 'content-type') : null,
    answer: answer.slice(0, maxAnswerCharacters),
    leaks: result.ok && leaks(receiver, request, answer),
    durationMs: result.durationMs,
  }
}

/** Whether an answer holds the secret, or a right signature that was not sent. */
function leaks({ apiKey, secret }: Receiver, { body }: PlannedRequest, answer: string): boolean {
  if (secret.length >= minSecret && answer.includes(secret)) return true
  const { authentication } = JSON.parse(body) as { authentication?: { time: string | number; signature: string } }
  if (!authentication) return false
  const right = signImport(hmac, { apiKey, time: String(authentication.time), secret })
  return authentication.signature.toLowerCase() !== right && answer.toLowerCase().includes(right)
}

/** A shorter secret may stand in any answer by chance. Characters. */
const minSecret = 6
