import {
  type ClientCredentials,
  type NextStep,
  nextStep,
  readErrorBody,
  readToken,
  tokenErrors,
  tokenUseSeconds,
} from '@gangway/wire/smartrecruiters'
import * as oauth from 'oauth4webapi'
import { type HttpOutcome, type HttpRequest, type KeptRequest, keptRequest, mask } from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import { answerJson } from './answer-json.ts'

/** A token of the platform's, or why there is none: what became of the request, and what to do next. */
export type ExchangedToken =
  | { ok: true; token: string; useMs: number }
  | { ok: false; outcome: HttpOutcome; request?: KeptRequest; step: NextStep }

/** Milliseconds for an exchange. */
const timeoutMs = 30_000
/** Bytes of an answer; a token is a few thousand at most. */
const maxAnswerBytes = 65_536

/**
 * Exchanges credentials for a token at the platform's token endpoint (contract 1.2 step 2): by the form, without a scope.
 * The OAuth client library writes the request and judges the answer; the guarded client carries it, so neither redirects
 * nor addresses of ours are followed. Never rejects for what the network or the platform does.
 */
export async function exchangeCredentials(
  http: PlatformDeps['http'],
  tokenUrl: string,
  { clientId, clientSecret }: ClientCredentials,
): Promise<ExchangedToken> {
  let outcome: HttpOutcome | undefined
  let request: KeptRequest | undefined
  const server: oauth.AuthorizationServer = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl }
  const client: oauth.Client = { client_id: clientId }
  const carry = async (
    url: string,
    { headers, body }: oauth.CustomFetchOptions<'POST', URLSearchParams>,
  ): Promise<Response> => {
    const { 'user-agent': _, ...own } = headers
    const exchange: HttpRequest = {
      method: 'POST',
      url,
      headers: own,
      body: body.toString(),
      timeoutMs,
      maxResponseBytes: maxAnswerBytes,
    }
    const shown = new URLSearchParams(body)
    shown.set('client_secret', mask)
    request = keptRequest(exchange, { body: shown.toString() })
    outcome = await http.request(exchange)
    return asResponse(outcome)
  }
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(clientSecret),
      new URLSearchParams(),
      // Whether plain http may be used is for the guarded client to say.
      { [oauth.customFetch]: carry, [oauth.allowInsecureRequests]: true },
    )
    const token = readToken(await oauth.processClientCredentialsResponse(server, client, response))
    if (token) return { ok: true, token: token.accessToken, useMs: tokenUseSeconds(token.expiresIn) * 1000 }
  } catch (error) {
    // What the library throws says no more than the answer does; a fault before the request is ours.
    if (outcome === undefined) throw error
  }
  return {
    ok: false,
    outcome: withoutSecrets(outcome!, clientSecret),
    ...(request && { request }),
    step: stepAfter(outcome!),
  }
}

/** What did not come to an answer is told by the outcome, which the caller has kept. */
class NoAnswer extends Error {}

function asResponse(outcome: HttpOutcome): Response {
  if (outcome.kind !== 'response' || outcome.status < 200 || outcome.status > 599) throw new NoAnswer()
  const { status, body } = outcome
  const hasBody = ![204, 205, 304].includes(status)
  return new Response(hasBody ? withTokenType(body) : null, { status, headers: { 'content-type': 'application/json' } })
}

/** RFC 6749 requires `token_type`, the platform's reference does not show it everywhere: absent, it is `bearer`. */
function withTokenType(body: Uint8Array): string {
  const text = Buffer.from(body).toString('utf8')
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer) && !('token_type' in answer)) {
      return JSON.stringify({ ...answer, token_type: 'bearer' })
    }
  } catch {
    // Not JSON: the library says so.
  }
  return text
}

/**
 * An answer of 200 without a usable token is a fault of the platform's, which may pass. So is a refusal that does not speak
 * of OAuth: something in between says no to everybody, and that is no reason to take every company for disconnected.
 */
function stepAfter(outcome: HttpOutcome): NextStep {
  const passing: NextStep = { action: 'retry', reason: 'server_error', alert: true, outcomeUnknown: false }
  if (outcome.kind === 'refused') return { ...passing, reason: 'no_answer' }
  const step = nextStep({ operation: 'token', status: outcome.status })
  if (step.action === 'done') return passing
  if (step.action === 'disconnect' && outcome.status !== 401 && !hasOAuthError(outcome)) return passing
  return step
}

function hasOAuthError(outcome: HttpOutcome): boolean {
  const [error] = readErrorBody(answerJson(outcome)).errors
  return error !== undefined && (tokenErrors as readonly string[]).includes(error.code)
}

/** Attempts are kept for people to read: the body of an answer that holds a token or a secret is not. */
function withoutSecrets(outcome: HttpOutcome, clientSecret: string): HttpOutcome {
  if (outcome.kind !== 'response') return outcome
  const isSecret = outcome.status < 300 || Buffer.from(outcome.body).includes(clientSecret)
  return isSecret ? { ...outcome, body: new Uint8Array() } : outcome
}
