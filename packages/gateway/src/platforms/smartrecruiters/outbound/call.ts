import { type NextStep, nextStep, type PlatformOperation } from '@gangway/wire/smartrecruiters'
import type { ConnectionView } from '../../../intake/interface.ts'
import type { Instant } from '../../../model/index.ts'
import {
  attemptDetail,
  type HttpOutcome,
  type HttpRequest,
  headerValue,
  type KeptRequest,
  keptRequest,
  parseRetryAfter,
  type TryOutcome,
} from '../../../outbox/interface.ts'
import type { PlatformDeps } from '../../interface.ts'
import type { RegistrationSettings } from '../settings.ts'
import type { Disconnect } from './disconnect.ts'
import type { Caller, TokenSource } from './tokens.ts'

export { answerJson } from './answer-json.ts'

/** Whom a call is made for: with a connection by its company's token, else by the partner's own (contract 1.1). */
export interface CallFor {
  registration: Caller['registration']
  connection?: ConnectionView
}

export interface PlatformCall {
  /** Says what an answer means (contract 7.5). */
  operation: Exclude<PlatformOperation, 'token'>
  method: HttpRequest['method']
  /** At the registration's `apiBaseUrl`: nothing is sent anywhere else, for a token goes with it. */
  url: string
  headers?: Record<string, string>
  /** A stream is given by a function, because the call may be made twice. */
  body?: string | Uint8Array | (() => HttpRequest['body'])
  /** What attempts keep in place of a body that is no text. */
  shown?: string
  /** Milliseconds for one request; 130 s unless given (contract 7.3). */
  timeoutMs?: number
  /** Bytes of the answer that are read; 1 MiB unless given. */
  maxAnswerBytes?: number
  /** Waits until one more request may leave, where a limit holds for each: before a repeat, and after a long wait for a token. */
  anotherRequest?: () => Promise<void>
}

/** What a call came to. */
export interface CallResult {
  /** Which request the outcome is of: the call itself, or the token exchange before it, which then is why there was none. */
  of: 'call' | 'token'
  outcome: HttpOutcome
  /** That request, without token and secret; none where none was made. */
  request?: KeptRequest
  /** What follows; `renew_token` never: that has been done. `disconnect` has been done as well, where it is a company's. */
  step: NextStep
}

/** The third-party reading of the limits page asks clients for at least 128 s (contract 7.3). */
const defaultTimeoutMs = 130_000
const defaultAnswerBytes = 1024 * 1024

/** A token that comes within this time is as good as at hand: limits allow for as much on the way. Milliseconds. */
const briefMs = 50

/**
 * Calls the platform with a token. A 401 has the token renewed and the call made once more; credentials that are refused,
 * and results refused with a new token, mark the connection disconnected. Never rejects for what the network or the
 * platform does.
 */
export function createCallPlatform(
  { http, now }: Pick<PlatformDeps, 'http' | 'now'>,
  tokens: TokenSource,
  disconnect: Disconnect,
): CallPlatform {
  return async (target, call) => {
    const { registration, connection } = target
    if (!isAtPlatform(registration, call.url)) return { of: 'call', outcome: outsideOfBase, step: stopped }
    const caller: Caller = connection ? { registration, connection } : { registration }
    for (let tokenRenewed = false; ; tokenRenewed = true) {
      const askedAt = now()
      const exchanged = await tokens.token(caller)
      if (!exchanged.ok) {
        const { ok: _, step, ...tried } = exchanged
        if (step.action === 'disconnect' && connection) await disconnect(connection, 'token_refused')
        return { of: 'token', ...tried, step }
      }
      // The place that the call was leased with counts from then: after a long wait, another call may have it.
      if (tokenRenewed || now() - askedAt > briefMs) await call.anotherRequest?.()
      const request = requestOf(call, exchanged.token)
      const outcome = await http.request(request)
      const step = stepAfter(call, outcome, tokenRenewed)
      if (step.action === 'renew_token') {
        tokens.drop(caller, exchanged.token)
        continue
      }
      if (step.action === 'disconnect' && connection) await disconnect(connection, 'results_refused')
      return { of: 'call', outcome, request: keptRequest(request, { body: call.shown }), step }
    }
  }
}

export type CallPlatform = (target: CallFor, call: PlatformCall) => Promise<CallResult>

/** What an outbox item's try came to, when the call was all of it. Codes in the answer are not looked at (contract 7.4). */
export function judgeCall({ of, outcome, request, step }: CallResult, now: Instant): TryOutcome {
  const detail = attemptDetail(outcome, request)
  const attempt = of === 'call' ? detail : { ...detail, error: withNote('exchanging credentials', detail.error) }
  switch (step.action) {
    case 'done':
      return { result: 'done', attempt }
    case 'retry':
    case 'renew_token': {
      if (outcome.kind === 'refused') return { result: outcome.code === 'closed' ? 'cut_off' : 'retry', attempt }
      const headers = outcome.kind === 'response' ? outcome.headers : []
      const afterMs = parseRetryAfter(headerValue(headers, 'retry-after'), now)
      return { result: 'retry', attempt, ...(afterMs !== undefined && { afterMs }) }
    }
    case 'disconnect':
      // What ends so goes on when the company connects again.
      return { result: 'dead', reason: 'disconnected', attempt }
    case 'stop':
      return { result: 'dead', reason: step.reason, attempt }
  }
}

function requestOf(call: PlatformCall, token: string): HttpRequest {
  const { method, url, body, timeoutMs = defaultTimeoutMs, maxAnswerBytes = defaultAnswerBytes } = call
  const content = typeof body === 'function' ? body() : body
  return {
    method,
    url,
    headers: { accept: 'application/json', ...call.headers, authorization: `Bearer ${token}` },
    ...(content !== undefined && { body: content }),
    timeoutMs,
    maxResponseBytes: maxAnswerBytes,
  }
}

function stepAfter({ operation }: PlatformCall, outcome: HttpOutcome, tokenRenewed: boolean): NextStep {
  if (outcome.kind === 'refused') {
    return { action: 'retry', reason: 'no_answer', alert: outcome.code !== 'closed', outcomeUnknown: false }
  }
  const step = nextStep({ operation, status: outcome.status, tokenRenewed })
  return outcome.kind === 'failed' && outcome.sent === 'no' ? { ...step, outcomeUnknown: false } : step
}

const stopped: NextStep = { action: 'stop', reason: 'invalid_request', alert: true, outcomeUnknown: false }

const outsideOfBase: HttpOutcome = {
  kind: 'refused',
  code: 'invalid_url',
  message: 'the URL does not lie at apiBaseUrl',
}

function isAtPlatform({ settings }: Caller['registration'], url: string): boolean {
  const { apiBaseUrl } = settings as RegistrationSettings
  return URL.parse(url)?.origin === URL.parse(apiBaseUrl)?.origin
}

function withNote(note: string, error: string | undefined): string {
  return error === undefined ? note : `${note}: ${error}`
}
