import type { EnvelopeFault } from './import-envelope.ts'
import type { VerificationReason } from './verify-signed.ts'

/** A whole answer; `body` is sent as JSON. Status and `success` always agree (contract 2). */
export type Answer = {
  status: number
  headers: { 'content-type': 'application/json'; 'retry-after'?: string }
  body: { success: 1; message: string } | { success: 0; message: string; error: string }
}

export type RefusalCode =
  | EnvelopeFault
  | VerificationReason
  | 'not_json'
  | 'body_too_large'
  | 'address_unknown'
  | 'method_not_allowed'
  | 'unavailable'

type Refusal = { status: number; message: string; retry: boolean }

const unauthenticated = (message: string): Refusal => ({ status: 401, message, retry: false })
const refusal = (status: number, message: string): Refusal => ({ status, message, retry: false })

/**
 * How every refusal is answered. Statuses, wording and whether a sender should try again are ours: the documentation
 * knows only the success answer. An unknown key and a wrong signature read alike.
 */
export const REFUSALS: Readonly<Record<RefusalCode, Refusal>> = {
  not_json: refusal(400, 'The body is not JSON'),
  not_an_object: refusal(400, 'The body is not a JSON object'),
  meta_info_missing: refusal(400, 'meta_info is missing'),
  candidate_missing: refusal(400, 'candidate is missing'),
  authentication_missing: unauthenticated('authentication is missing'),
  authentication_malformed: unauthenticated('authentication is incomplete'),
  identity_unknown: unauthenticated('The signature could not be verified'),
  secret_missing: unauthenticated('The signature could not be verified'),
  signature_malformed: unauthenticated('The signature is not 64 hexadecimal digits'),
  signature_mismatch: unauthenticated('The signature could not be verified'),
  time_malformed: unauthenticated('time is not epoch milliseconds in digits'),
  time_outside_window: unauthenticated('time is too far from now; it counts milliseconds since 1970'),
  address_unknown: refusal(404, 'Nothing receives candidates at this address'),
  method_not_allowed: refusal(405, 'Candidates are received by POST'),
  body_too_large: refusal(413, 'The body is too large'),
  ids_missing: refusal(422, 'meta_info lacks hub_transaction_id, hub_client_id or hub_candidate_id'),
  candidate_unusable: refusal(422, 'candidate has neither a usable name nor a usable email'),
  unavailable: { status: 503, message: 'Candidates cannot be taken right now, please send again', retry: true },
}

/** The documented success message, word for word. */
export const RECEIVED_MESSAGE = 'Candidate Received for processing'

/** The answer for a candidate that is kept, the first time and every time after: the documented one. */
export function accepted(): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { success: 1, message: RECEIVED_MESSAGE },
  }
}

/** The answer for a refusal; `retryAfterSeconds` becomes a header where sending again makes sense. */
export function refused(code: RefusalCode, retryAfterSeconds?: number): Answer {
  const { status, message, retry } = REFUSALS[code]
  const wait = retry && retryAfterSeconds !== undefined && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }
  return {
    status,
    headers: { 'content-type': 'application/json', ...wait },
    body: { success: 0, message, error: message },
  }
}
