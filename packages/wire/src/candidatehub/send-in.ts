import type { Hmac } from '../text/index.ts'
import { firstText, HUB_BASE_URL, type HubOutcome, type HubRequest, hubUrl, readHubAnswer } from './hub-request.ts'
import { sendInTime, signSendIn } from './signature.ts'
import type { JsonObject } from './values.ts'

/** Where a candidate is sent in (contract 5.1). */
export const SEND_IN_PATH = '/candidate'

/** How long the hub accepts a SendIn signature; documented. */
export const SEND_IN_VALID_SECONDS = 300

export type SendInInput = {
  /** Default: the documented host. */
  baseUrl?: string
  /** Goes into the header and is signed. */
  sourceId: string
  secret: string
  /** `transaction.client_id`: which client of the hub receives the candidate. */
  clientId: string
  /**
   * `transaction.source_id`; the documentation's example has another value here than in the header. Default:
   * `sourceId`.
   */
  transactionSourceId?: string
  /** The candidate entity of an import (contract 1.4), taken as it is. */
  candidate: JsonObject
  /** `job_id` and `supplementary.aplitrak_email_address` are what is known to be read. */
  context?: JsonObject
  nowMs: number
}

/**
 * Builds the signed request that sends one candidate into the hub. The signature lives 5 minutes: build it at each
 * try.
 */
export function buildSendIn(hmac: Hmac, input: SendInInput): HubRequest {
  const time = sendInTime(input.nowMs)
  const { sourceId, secret, clientId, candidate, context } = input
  return {
    method: 'POST',
    url: hubUrl(input.baseUrl ?? HUB_BASE_URL, SEND_IN_PATH),
    headers: {
      'content-type': 'application/json',
      'x-chub-source': sourceId,
      'x-chub-signature-time': time,
      'x-chub-signature': signSendIn(hmac, { sourceId, time, secret }),
    },
    body: JSON.stringify({
      transaction: { client_id: clientId, source_id: input.transactionSourceId ?? sourceId },
      candidate,
      ...(context !== undefined && { context }),
    }),
  }
}

/**
 * Reads the hub's answer: a success flag and either a transaction id or an error. The exact key names could not be
 * read, so several are tried for the id.
 */
export function readSendInAnswer(
  status: number,
  bodyText: string,
): { outcome: HubOutcome; transactionId?: string; error?: string } {
  const { outcome, body, error } = readHubAnswer(status, bodyText)
  const transactionId = firstText(body, ['transaction_id', 'hub_transaction_id', 'id'])
  return {
    outcome,
    ...(outcome === 'accepted' && transactionId !== undefined && { transactionId }),
    ...(error !== undefined && { error }),
  }
}
