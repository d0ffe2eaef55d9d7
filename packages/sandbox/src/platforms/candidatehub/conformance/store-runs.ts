import type { CaseResult, Run, RunSummary, Verdict } from '../api-types.ts'
import type { Deps } from '../deps.ts'
import { type Arrival, arrivalsOf, shown } from '../reports/arrivals.ts'
import type { TokenKind } from '../reports/tokens.ts'
import { type Case, caseSubject, findCase, presentCase } from './cases.ts'
import { readAnswer, type SentRequest } from './facts.ts'
import { judge } from './judge.ts'
import type { RunPlan } from './run-input.ts'

type Row = { id: number; input: string; state: RunSummary['state']; waits_until: number | null; at: number }
type RequestRow = {
  case_id: string
  label: string
  step: number
  ids: string
  exchange_id: number
  status: number | null
  content_type: string | null
  answer: string
  leaks: number
  duration_ms: number
}

/** How much of an answer is kept: more is no answer to an import. */
export const maxAnswerCharacters = 65_536
const shownAnswerCharacters = 2000

export function createRun({ store, now }: Deps, plan: RunPlan): number {
  const sql = `INSERT INTO candidatehub_runs (input, state, at) VALUES (?, 'sending', ?)`
  return store.run(sql, JSON.stringify(plan), now()).lastInsertRowid
}

export function findRow({ store }: Deps, id: number): (Row & { plan: RunPlan }) | null {
  const row = store.get<Row>('SELECT * FROM candidatehub_runs WHERE id = ?', id)
  return row ? { ...row, plan: JSON.parse(row.input) } : null
}

export function setRunState({ store }: Deps, id: number, state: Row['state'], waitsUntil: number | null): void {
  store.run('UPDATE candidatehub_runs SET state = ?, waits_until = ? WHERE id = ?', state, waitsUntil, id)
}

/** Keeps how a request of a case was answered. */
export function keepRequest({ store }: Deps, runId: number, caseId: string, request: SentRequest): void {
  store.run(
    `INSERT INTO candidatehub_case_requests (run_id, case_id, label, step, ids, exchange_id, status, content_type,
       answer, leaks, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    runId,
    caseId,
    request.label,
    request.step,
    JSON.stringify(request.ids),
    request.exchangeId,
    request.status,
    request.contentType,
    request.answer,
    request.leaks ? 1 : 0,
    request.durationMs,
  )
}

/** Forgets a run with the reports that came for it. */
export function deleteRun({ store }: Deps, id: number): void {
  store.transaction(() => {
    for (const table of ['reports', 'report_tokens']) {
      store.run(`DELETE FROM candidatehub_${table} WHERE subject LIKE ?`, `${caseSubject(id, '')}%`)
    }
    store.run('DELETE FROM candidatehub_runs WHERE id = ?', id)
  })
}

/** A run as it stands now: every case judged by what is known of it. */
export function findRun(deps: Deps, id: number): Run | null {
  const row = findRow(deps, id)
  if (!row) return null
  const requests = deps.store.all<RequestRow>(
    'SELECT * FROM candidatehub_case_requests WHERE run_id = ? ORDER BY id',
    id,
  )
  const known = row.plan.cases.map(findCase).filter((found) => found !== undefined)
  const sent = new Set(requests.map(({ case_id: caseId }) => caseId))
  const cases = known.map((behaviour, i) => {
    // a case is whole once the next one has begun, or all are sent
    const isWhole = row.state !== 'sending' || known.slice(i + 1).some((later) => sent.has(later.id))
    const own = requests.filter(({ case_id: caseId }) => caseId === behaviour.id).map(requestOf)
    return resultOf(deps, row, behaviour, own, isWhole && own.length > 0)
  })
  return { ...summaryOf(row, cases), cases }
}

export function listRuns(deps: Deps, limit: number): RunSummary[] {
  return deps.store
    .all<{ id: number }>('SELECT id FROM candidatehub_runs ORDER BY id DESC LIMIT ?', limit)
    .map(({ id }) => {
      const { cases: _, ...summary } = findRun(deps, id)!
      return summary
    })
}

function resultOf(
  deps: Deps,
  row: Row & { plan: RunPlan },
  behaviour: Case,
  requests: SentRequest[],
  sent: boolean,
): CaseResult {
  const { plan, state } = row
  const subject = caseSubject(row.id, behaviour.id)
  const arrivals: Arrival[] = arrivalsOf(deps, subject)
  const tokens = deps.store
    .all<{ token: string; kind: TokenKind }>(
      `SELECT token, kind FROM candidatehub_report_tokens WHERE subject = ? AND kind <> 'redirect_target'`,
      subject,
    )
    .map(({ token, kind }) => ({ token, kind }))
  const { reports, signatureWindow } = plan
  const open = state === 'sending' || state === 'waiting_for_reports'
  const judgement = judge(behaviour, { reports, signatureWindow, sent, open, requests, arrivals, tokens })
  const verdict = state === 'interrupted' && !sent ? 'fail' : judgement.verdict
  return {
    ...presentCase(behaviour),
    ...judgement,
    verdict,
    ...(verdict !== judgement.verdict && { findings: [{ kind: 'fail', text: 'The run was interrupted before it.' }] }),
    lookFor: lookFor(behaviour, requests),
    requests: requests.map(({ contentType, leaks, ...request }) => ({
      ...request,
      answer: request.answer.slice(0, shownAnswerCharacters),
      verdict: readAnswer({ contentType, leaks, ...request })?.verdict ?? 'no_answer',
    })),
    reports: arrivals.map(shown),
  }
}

function lookFor({ expects: { applications: count, says } }: Case, requests: readonly SentRequest[]): string {
  const ids = [...new Set(requests.map(({ ids: { candidateId } }) => candidateId))]
  const number = ['No application', '1 application', '2 applications'][count] ?? `${count} applications`
  return `${number} in the receiver${ids.length > 0 ? `, hub_candidate_id ${ids.join(' and ')}` : ''}. ${says}`
}

function summaryOf(
  { id, at, plan, state, waits_until: waitsUntil }: Row & { plan: RunPlan },
  cases: CaseResult[],
): RunSummary {
  const { secret: _, ...receiver } = plan.receiver
  const verdicts: Record<Verdict, number> = { pass: 0, fail: 0, advice: 0, running: 0 }
  for (const { verdict } of cases) verdicts[verdict] += 1
  return { id, at, receiver, state, waitsUntil, verdicts }
}

function requestOf(row: RequestRow): SentRequest {
  return {
    label: row.label,
    step: row.step,
    ids: JSON.parse(row.ids),
    exchangeId: row.exchange_id,
    status: row.status,
    contentType: row.content_type,
    answer: row.answer,
    leaks: row.leaks === 1,
    durationMs: row.duration_ms,
  }
}
