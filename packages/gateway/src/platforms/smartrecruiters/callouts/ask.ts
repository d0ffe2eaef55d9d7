import type { Selectable } from 'kysely'
import { formatInstant } from '../../../model/index.ts'
import { type HttpOutcome, webhookHeaders } from '../../../outbox/interface.ts'
import { sealingContext } from '../../../secrets/contexts.ts'
import type { CalloutTable } from '../../../store/callout-tables.ts'
import type { PlatformDeps } from '../../interface.ts'

/** A question for the user's system, which somebody waits for. */
export interface Question {
  /** The `webhook-id`: the same where the same is asked again. */
  id: string
  type: 'packages.requested' | 'candidate_url.requested'
  data: object
  /** Milliseconds; the callout's own, unless it is longer. */
  withinMs?: number
}

/** Why there is no answer, for the log. */
class CalloutFault extends Error {}

/** A list of a thousand packages, with room to spare. */
const maxAnswerBytes = 4 * 1024 * 1024

type AskDeps = Pick<PlatformDeps, 'http' | 'secretBox' | 'now' | 'report'>

/**
 * Asks the user's system, signed as a webhook is (model section 5). Answers the JSON of a 2xx; undefined where there is
 * none, which is on record then.
 */
export async function askCallout(
  { http, secretBox, now, report }: AskDeps,
  callout: Selectable<CalloutTable>,
  { id, type, data, withinMs = Number.POSITIVE_INFINITY }: Question,
): Promise<unknown> {
  const at = now()
  const secret = secretBox.open(callout.secret, sealingContext('callout', callout.tenant, callout.id))
  const body = JSON.stringify({ type, timestamp: formatInstant(at), data })
  const outcome = await http.request({
    method: 'POST',
    url: callout.url,
    headers: { 'content-type': 'application/json', ...webhookHeaders(id, Math.floor(at / 1000), body, [secret]) },
    body,
    timeoutMs: Math.min(callout.timeout_ms, withinMs),
    maxResponseBytes: maxAnswerBytes,
  })
  const answer = jsonOf(outcome)
  if (answer === undefined) report(new CalloutFault(`${callout.id} gave no answer: ${reasonOf(outcome)}`))
  return answer
}

function jsonOf(outcome: HttpOutcome): unknown {
  if (outcome.kind !== 'response' || outcome.truncated || outcome.status < 200 || outcome.status > 299) return undefined
  try {
    return JSON.parse(Buffer.from(outcome.body).toString('utf8'))
  } catch {
    return undefined // no JSON is no answer, which the caller puts on record
  }
}

function reasonOf(outcome: HttpOutcome): string {
  if (outcome.kind !== 'response') return `${outcome.code}: ${outcome.message}`
  return outcome.truncated ? 'it is too long' : `status ${outcome.status}, or no JSON`
}
