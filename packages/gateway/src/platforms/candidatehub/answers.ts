import * as wire from '@gangway/wire/candidatehub'
import type { Answer, CommonRefusal } from '../../intake/interface.ts'

/** Seconds after which a sender that we cannot serve now should come back. */
const retryAfterSeconds = 5

/** An answer of ours for what the contract's table (section 2) does not list, in the shape it gives to refusals. */
function ours(status: number, message: string): wire.Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: { success: 0, message, error: message },
  }
}

function written({ status, headers, body }: wire.Answer): Answer {
  return { status, headers, body: JSON.stringify(body) }
}

/** The documented success answer; a repeat gets the same (contract 2). */
export const accepted: Answer = written(wire.accepted())

const refusalAnswers = Object.fromEntries(
  Object.keys(wire.REFUSALS).map((code) => [code, written(wire.refused(code as wire.RefusalCode))]),
) as Record<wire.RefusalCode, Answer>

/** What is answered for a refusal of the contract's table (section 2). */
export function refusalAnswer(code: wire.RefusalCode): Answer {
  return refusalAnswers[code]
}

export const commonRefusals: Record<CommonRefusal, Answer> = {
  unknown_url: refusalAnswers.address_unknown,
  disabled: written(ours(403, 'Candidates are not taken at this address any more')),
  body_too_large: refusalAnswers.body_too_large,
  body_incomplete: written(ours(400, 'The body did not arrive whole')),
  unsupported_encoding: written(ours(415, 'The content encoding is not supported, or the body is not in it')),
  overloaded: written(wire.refused('unavailable', retryAfterSeconds)),
}

export const wrongMethod: Answer = refusalAnswers.method_not_allowed
