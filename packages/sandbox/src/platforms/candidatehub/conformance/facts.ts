import { type AnswerVerdict, classifyAnswer } from '@gangway/wire/candidatehub'
import type { CaseRequest } from '../api-types.ts'
import type { Arrival } from '../reports/arrivals.ts'
import type { TokenKind } from '../reports/tokens.ts'
import type { RunPlan } from './run-input.ts'

/** One request of a case as it was answered. */
export type SentRequest = Omit<CaseRequest, 'verdict'> & {
  contentType: string | null
  /** Whether the answer gives away the secret, or a signature that would have been right. */
  leaks: boolean
}

/** All that is known of a case that was run. */
export type CaseFacts = Pick<RunPlan, 'reports' | 'signatureWindow'> & {
  /** False while requests are under way. */
  sent: boolean
  /** Whether reports are still waited for. */
  open: boolean
  requests: readonly SentRequest[]
  arrivals: readonly Arrival[]
  /** The report URLs that were given out. */
  tokens: readonly { token: string; kind: TokenKind }[]
}

/** What a hub makes of an answer; null where there was none. */
export function readAnswer({ status, contentType, answer }: SentRequest): AnswerVerdict | null {
  return status === null ? null : classifyAnswer(status, contentType, answer)
}
