import { type AnswerVerdict, type Expectation, RECEIVED_MESSAGE } from '@gangway/wire/candidatehub'
import type { Finding } from '../api-types.ts'
import { type CaseFacts, readAnswer, type SentRequest } from './facts.ts'

/** From here on an answer is called slow. Ours: no time limit is documented for deliveries (contract 2). Milliseconds. */
const slowMs = 2000

/** How each request was answered, held against what is expected. */
export function judgeAnswers(expects: Expectation, facts: CaseFacts): Finding[] {
  const { requests } = facts
  const findings = requests.flatMap((request) => {
    const of = requests.length > 1 ? `${request.label}: ` : ''
    return judgeOne(expects, facts, request).map(({ kind, text }) => ({ kind, text: of + text }))
  })
  const answers = new Set(requests.map(({ status, answer }) => `${status} ${answer}`))
  if (answers.size > 1 && expects.answer === 'accepted' && expects.applications === 1) {
    findings.push({ kind: 'note', text: 'The deliveries were not all answered in the same words.' })
  }
  return findings
}

function judgeOne(expects: Expectation, facts: CaseFacts, request: SentRequest): Finding[] {
  const read = readAnswer(request)
  if (!read || request.status === null) return [{ kind: 'fail', text: `There was no answer: ${request.answer}.` }]
  const findings =
    expects.answer === 'accepted' ? acceptance(request.status, read) : refusal(expects, facts, request, read)
  if (request.leaks) {
    findings.push({ kind: 'fail', text: 'The answer gives away the secret, or the signature that would be right.' })
  }
  if (request.durationMs > slowMs) {
    findings.push({ kind: 'note', text: `The answer took ${request.durationMs} ms; about 2 s is a good limit (ours).` })
  }
  return findings
}

function acceptance(status: number, read: AnswerVerdict): Finding[] {
  const positive = isPositive(status)
  if (read.verdict === 'accepted') {
    const findings: Finding[] = [{ kind: 'pass', text: `Accepted: ${status} with success 1.` }]
    if (status !== 200) findings.push({ kind: 'advice', text: `${status} instead of 200, the status of all examples.` })
    if (read.message !== RECEIVED_MESSAGE) {
      findings.push({ kind: 'note', text: `The documented message is "${RECEIVED_MESSAGE}".` })
    }
    return findings
  }
  const departures = read.warnings.join('; ')
  if (positive && read.success === 'yes') {
    return [{ kind: 'advice', text: `Accepted, though not as documented: ${departures}.` }]
  }
  if (positive) return [{ kind: 'fail', text: `${status}, but not the documented success answer: ${departures}.` }]
  const retry = read.retry ? ', which asks for it again' : ''
  const why = read.message === undefined ? '' : `: ${read.message.slice(0, 200)}`
  return [{ kind: 'fail', text: `Not accepted, but answered ${status}${retry}${why}.` }]
}

function refusal(expects: Expectation, facts: CaseFacts, { status }: SentRequest, read: AnswerVerdict): Finding[] {
  if (isPositive(status!) && read.success === 'yes') {
    if (expects.window && facts.signatureWindow === 'logged') return [{ kind: 'advice', text: onlyNoted }]
    return [{ kind: 'fail', text: `Accepted with ${status}, and it should have been refused.` }]
  }
  if (isPositive(status!)) {
    return [{ kind: 'fail', text: `${status} is no refusal: a hub that reads the status takes it as accepted.` }]
  }
  const findings: Finding[] = [{ kind: 'pass', text: `Refused with ${status}.` }]
  if (read.verdict === 'contract_warning' && status! >= 400) {
    findings.push({ kind: 'fail', text: `Status and success do not agree: ${read.warnings.join('; ')}.` })
  } else if (read.warnings.length > 0) {
    findings.push({ kind: 'advice', text: `Status and success should both say no: ${read.warnings.join('; ')}.` })
  }
  if (read.retry) findings.push({ kind: 'advice', text: `${status} asks for it again, which cannot help.` })
  else if (status !== expects.status) {
    findings.push({ kind: 'note', text: `${expects.status} is our reading; how a refusal looks is not documented.` })
  }
  return findings
}

const isPositive = (status: number) => status >= 200 && status < 300

const onlyNoted = 'Accepted: as said, the time is only noted. Whoever sees a signature can use it for ever.'
