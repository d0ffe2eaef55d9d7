import assert from 'node:assert/strict'
import test from 'node:test'
import type { NextStep } from '@gangway/wire/smartrecruiters'
import type { HttpOutcome } from '../../../outbox/interface.ts'
import type { CallResult } from '../outbound/call.ts'
import { judgeExchange } from './exchange.ts'
import { outcomeTexts } from './outcomes.ts'

const step = (action: NextStep['action']): NextStep => ({
  action,
  reason: 'no_answer',
  alert: false,
  outcomeUnknown: false,
})
const answered = (status: number, body: unknown = {}, more: object = {}): HttpOutcome => ({
  kind: 'response',
  status,
  headers: [],
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  truncated: false,
  durationMs: 1,
  ...more,
})
const failed = (sent: 'no' | 'maybe', status?: number): HttpOutcome => ({
  kind: 'failed',
  code: 'reset',
  message: '',
  sent,
  ...(status !== undefined && { status }),
  durationMs: 1,
})
const refused: HttpOutcome = { kind: 'refused', code: 'address_not_allowed', message: '' }
const ofCall = (outcome: HttpOutcome): CallResult => ({ of: 'call', outcome, step: step('stop') })
const pair = { clientId: 'a', clientSecret: 'b' }

test('credentials count whatever success they come with; without them nobody knows', () => {
  for (const [outcome, credentials] of [
    [answered(200, pair), pair],
    [answered(201, { ...pair, more: 1 }), pair],
    [answered(200, { client_id: 'a', client_secret: 'b' }), pair],
  ] as const) {
    assert.deepEqual(judgeExchange(ofCall(outcome)), { outcome: 'integrated', issued: 'activate', credentials })
  }
  for (const outcome of [
    answered(200),
    answered(200, 'no JSON'),
    answered(200, { ...pair, clientSecret: '' }),
    answered(200, pair, { truncated: true }),
    answered(204, ''),
    answered(302, pair),
    answered(500, pair),
    answered(503),
    failed('maybe'),
    failed('maybe', 200),
    failed('maybe', 502),
  ]) {
    assert.deepEqual(judgeExchange(ofCall(outcome)), { outcome: 'unknown', issued: 'keep' }, JSON.stringify(outcome))
  }
})

test('a refusal is one by its status alone, even where the rest of it was lost', () => {
  for (const [status, outcome] of [
    [400, 'invalid'],
    [401, 'token_refused'],
    [403, 'not_permitted'],
    [404, 'configuration_missing'],
    [409, 'already_integrated'],
    [429, 'rate_limited'],
  ] as const) {
    for (const one of [answered(status, 'x'), answered(status, pair), failed('maybe', status)]) {
      assert.deepEqual(judgeExchange(ofCall(one)), { outcome, issued: 'delete' })
    }
  }
})

test('what never left, and a token that was not got, connect nothing for certain', () => {
  for (const result of [
    ofCall(failed('no')),
    ofCall(refused),
    { of: 'token', outcome: failed('maybe'), step: step('retry') } as const,
  ]) {
    assert.deepEqual(judgeExchange(result), { outcome: 'unreachable', issued: 'delete' })
  }
  const token = { of: 'token', outcome: answered(401), step: step('disconnect') } as const
  assert.deepEqual(judgeExchange(token), { outcome: 'token_refused', issued: 'delete' })
})

test('every outcome says what to do, and only what may help at once offers to try again', () => {
  for (const { title, sentence } of Object.values(outcomeTexts)) {
    assert.match(title, /^[A-Z]/)
    assert.match(sentence, /^[A-Z].{20,}\.$/)
  }
  const again = Object.entries(outcomeTexts).flatMap(([name, text]) => (text.again ? [name] : []))
  assert.deepEqual(again, ['token_refused', 'unreachable', 'rate_limited'])
})
