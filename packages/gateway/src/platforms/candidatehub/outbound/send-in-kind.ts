import { buildSendIn, type JsonObject, readSendInAnswer } from '@gangway/wire/candidatehub'
import {
  attemptDetail,
  headerValue,
  type ItemKind,
  keptBodyBytes,
  keptRequest,
  parseRetryAfter,
  type TryOutcome,
} from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { nodeHmac } from '../../node-hmac.ts'
import type { RegistrationCredentials, RegistrationSettings } from '../settings.ts'

/** The outbox kind of a candidate that is sent into the hub. */
export const sendInKind = 'candidatehub_candidate'

/** What such an item keeps. */
export interface SendInPayload {
  clientId: string
  candidate: JsonObject
  context?: JsonObject
}

const timeoutMs = 30_000

/**
 * Sends a candidate into the hub (contract 5.1), signed anew at each try because a signature lives 5 minutes. What is
 * tried again is ours: no answer, 429 and 5xx. Where a try's answer was lost the hub may get the candidate twice.
 */
export function createSendInKind({ directory, http }: Pick<PlatformDeps, 'directory' | 'http'>): ItemKind {
  return {
    async send(item, { now }): Promise<TryOutcome> {
      const { registration } = await directory.byId(item.tenant, { registrationId: item.registration_id! })
      const { sendIn } = registration.credentials as RegistrationCredentials
      if (!sendIn) return ended('the registration has no credentials to send candidates in')
      const { apiBaseUrl: baseUrl } = registration.settings as RegistrationSettings
      const payload = JSON.parse(item.payload!) as SendInPayload
      const built = buildSendIn(nodeHmac, { baseUrl, ...sendIn, ...payload, nowMs: now() })
      const request = { ...built, timeoutMs, maxResponseBytes: keptBodyBytes }
      const outcome = await http.request(request)
      const attempt = attemptDetail(outcome, keptRequest(request, { headers: ['x-chub-signature'] }))
      if (outcome.kind === 'refused') {
        if (outcome.code === 'closed') return { result: 'cut_off', attempt }
        return { result: 'dead', reason: 'refused', attempt }
      }
      if (outcome.kind === 'failed') return { result: 'retry', attempt }
      const read = readSendInAnswer(outcome.status, Buffer.from(outcome.body).toString('utf8'))
      if (read.outcome === 'accepted') return { result: 'done', attempt }
      if (read.outcome !== 'retry') return { result: 'dead', reason: read.outcome, attempt }
      const afterMs = parseRetryAfter(headerValue(outcome.headers, 'retry-after'), now())
      return { result: 'retry', attempt, ...(afterMs !== undefined && { afterMs }) }
    },
  }
}

function ended(error: string): TryOutcome {
  return { result: 'dead', reason: 'refused', attempt: { error, outcomeKnown: true } }
}
