import type { Finding, Verdict } from '../api-types.ts'
import type { Case } from './cases.ts'
import type { CaseFacts } from './facts.ts'
import { judgeAnswers } from './judge-answers.ts'
import { judgeReports } from './judge-reports.ts'

/**
 * Holds what came against what is expected of a receiver (contract 6.1). It is a failure where the documented answer or
 * the signature is not respected, or where a candidate or a secret would be lost; whatever else differs from the safest
 * reading is advice. Nothing but the facts decides, so a report that comes late is judged as soon as one looks.
 */
export function judge(behaviour: Case, facts: CaseFacts): { verdict: Verdict; findings: Finding[] } {
  if (!facts.sent) return { verdict: 'running', findings: [] }
  const answers = judgeAnswers(behaviour.expects, facts)
  const reports = judgeReports(behaviour.expects, facts)
  const findings = [...answers, ...reports.findings]
  const has = (kind: Finding['kind']) => findings.some((finding) => finding.kind === kind)
  if (has('fail')) return { verdict: 'fail', findings }
  if (reports.waits) return { verdict: 'running', findings }
  return { verdict: has('advice') ? 'advice' : 'pass', findings }
}
