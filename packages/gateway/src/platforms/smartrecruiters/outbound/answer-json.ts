import type { HttpOutcome } from '../../../outbox/interface.ts'

/** The JSON of an answer; undefined where there is none, or it came cut off. */
export function answerJson(outcome: HttpOutcome): unknown {
  if (outcome.kind !== 'response' || outcome.truncated) return undefined
  try {
    return JSON.parse(Buffer.from(outcome.body).toString('utf8'))
  } catch {
    return undefined // readers of the wire package take that for an answer without members
  }
}
