import { type Expectation, parseImportBody } from '@gangway/wire/candidatehub'
import type { Finding } from '../api-types.ts'
import type { Arrival } from '../reports/arrivals.ts'
import type { CaseFacts } from './facts.ts'

/** What is said of the reports; `waits`: something that is expected may still come. */
export type ReportJudgement = { findings: Finding[]; waits: boolean }

/**
 * What was reported, held against what is expected (contract 4): that it is sent once its outcome is known is documented,
 * how is not, so most of this is advice.
 */
export function judgeReports(expects: Expectation, facts: CaseFacts): ReportJudgement {
  const { arrivals } = facts
  // taken or not, as the receiver says it does: so it may report, too
  if (expects.window && facts.signatureWindow === 'logged') return settled()
  switch (expects.report) {
    case 'withheld':
      return withheld(expects, facts)
    case 'redirect_not_followed': {
      if (arrivals.some(({ kind }) => kind === 'redirect_target')) {
        return settled({ kind: 'fail', text: 'The redirect was followed: a report can be led anywhere so.' })
      }
      if (arrivals.length === 0) return missing(facts)
      return settled({ kind: 'pass', text: 'The report came, and its redirect was not followed.' })
    }
    case 'retried': {
      if (arrivals.some(({ consumed }) => consumed)) return sent(facts)
      if (arrivals.length === 0) return missing(facts)
      const text = 'The report came once and was answered 500; no second try came while it was watched.'
      return facts.open ? waiting(text) : settled({ kind: severity(facts), text })
    }
    case 'sent':
      return sent(facts)
  }
}

function withheld(expects: Expectation, { arrivals, tokens }: CaseFacts): ReportJudgement {
  if (arrivals.length > 0) {
    const text =
      expects.answer === 'refused'
        ? 'A report came of an import that should have been refused.'
        : 'The report was sent to a host that is none of the hub: whoever saw one signature can have any address called.'
    return settled({ kind: 'fail', text })
  }
  if (expects.answer === 'refused' || tokens.length > 0) return settled({ kind: 'pass', text: 'No report came.' })
  return settled({
    kind: 'note',
    text: 'Whether the report stayed away cannot be seen from here: look at what the receiver connects to.',
  })
}

/** Each report URL called and spent once. */
function sent(facts: CaseFacts): ReportJudgement {
  const { arrivals, tokens } = facts
  const spent = new Set(arrivals.filter(({ consumed }) => consumed).map(({ token }) => token))
  const findings = arrivals.flatMap(judgeArrival)
  const again = arrivals.filter(({ tokenState }) => tokenState === 'used').length
  if (again > 0) {
    const text = `The report URL was called ${again} more time${again > 1 ? 's' : ''} after it was used: one import, one report.`
    findings.push({ kind: 'fail', text })
  }
  if (spent.size === tokens.length) {
    const text = tokens.length === 1 ? 'The report came.' : `All ${tokens.length} reports came.`
    return { findings: [{ kind: 'pass', text }, ...findings], waits: false }
  }
  // None at all: perhaps nobody has decided yet, which says nothing about this case. Some: the rest is missing.
  const none = spent.size === 0 && facts.reports === 'advised' ? 'note' : severity(facts)
  const rest = missing(facts, spent.size === 0 ? undefined : `${spent.size} of ${tokens.length} reports came.`, none)
  return { findings: [...findings, ...rest.findings], waits: rest.waits }
}

function judgeArrival({ consumed, outcome, method, body }: Arrival): Finding[] {
  const findings: Finding[] = []
  const advise = (text: string) => void findings.push({ kind: 'advice', text })
  if (consumed && outcome === 'import_failed') advise('It reported that the import failed.')
  if (consumed && outcome === 'unclear') advise('It said neither success 1 nor success 0 (sandbox convention).')
  if (method !== 'POST') advise(`It came by ${method}; POST is the sandbox's convention.`)
  const parsed = parseImportBody(body)
  if (!parsed.ok) advise('A report came that is no JSON (sandbox convention).')
  if (body.includes('@')) advise('It seems to hold an e-mail address: the documented report URL is plain http.')
  return findings
}

function missing(facts: CaseFacts, text = 'No report came.', kind: Finding['kind'] = severity(facts)): ReportJudgement {
  if (facts.open) return waiting(text)
  const later = facts.reports === 'advised' ? ' It may come when somebody decides: this is judged again then.' : ''
  return settled({ kind, text: text + later })
}

function severity({ reports }: CaseFacts): 'fail' | 'advice' {
  return reports === 'required' ? 'fail' : 'advice'
}

const settled = (...findings: Finding[]): ReportJudgement => ({ findings, waits: false })
const waiting = (text: string): ReportJudgement => ({ findings: [{ kind: 'note', text }], waits: true })
