import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readRateLimit, writeRateLimit } from './rate-limit.ts'
import { backoffMs, nextStep, platformOperations } from './retry.ts'

test('the table of contract 7.5', () => {
  const rows = [
    [{ operation: 'results' }, 'retry', 'no_answer'],
    [{ operation: 'results', status: 503 }, 'retry', 'server_error'],
    [{ operation: 'results', status: 429 }, 'retry', 'rate_limited'],
    [{ operation: 'results', status: 200 }, 'done', 'succeeded'],
    [{ operation: 'attachment', status: 201 }, 'done', 'succeeded'],
    [{ operation: 'results', status: 401 }, 'renew_token', 'token_expired'],
    [{ operation: 'results', status: 401, tokenRenewed: true }, 'disconnect', 'not_permitted'],
    [{ operation: 'attachment', status: 401, tokenRenewed: true }, 'stop', 'not_permitted'],
    [{ operation: 'results', status: 403 }, 'stop', 'not_permitted'],
    [{ operation: 'results', status: 404 }, 'stop', 'order_gone'],
    [{ operation: 'attachment', status: 404 }, 'stop', 'order_gone'],
    [{ operation: 'configuration', status: 404 }, 'stop', 'not_found'],
    [{ operation: 'results', status: 400 }, 'stop', 'invalid_request'],
    [{ operation: 'results', status: 415 }, 'stop', 'invalid_request'],
    [{ operation: 'integration', status: 409 }, 'stop', 'already_integrated'],
    [{ operation: 'results', status: 302 }, 'stop', 'unexpected_status'],
    [{ operation: 'token', status: 400 }, 'disconnect', 'credentials_refused'],
    [{ operation: 'token', status: 401 }, 'disconnect', 'credentials_refused'],
    [{ operation: 'token', status: 500 }, 'retry', 'server_error'],
    [{ operation: 'token' }, 'retry', 'no_answer'],
    [{ operation: 'token', status: 404 }, 'retry', 'unexpected_status'],
  ] as const
  for (const [outcome, action, reason] of rows) {
    const next = nextStep(outcome)
    assert.deepEqual([next.action, next.reason], [action, reason], JSON.stringify(outcome))
  }
})

test('a person is told of what a person must mend', () => {
  for (const status of [400, 403, 415]) assert.ok(nextStep({ operation: 'results', status }).alert)
  for (const status of [undefined, 200, 404, 429, 500]) assert.ok(!nextStep({ operation: 'results', status }).alert)
})

test('for details a second 401 is "not permitted or not there", no alarm', () => {
  const next = nextStep({ operation: 'details', status: 401, tokenRenewed: true })
  assert.deepEqual([next.action, next.alert], ['stop', false])
})

test('after an unknown outcome the platform may have done it', () => {
  assert.ok(nextStep({ operation: 'attachment' }).outcomeUnknown)
  assert.ok(nextStep({ operation: 'attachment', status: 502 }).outcomeUnknown)
  assert.ok(!nextStep({ operation: 'attachment', status: 429 }).outcomeUnknown)
})

test('a token is renewed at most once', () => {
  for (const operation of platformOperations) {
    assert.notEqual(nextStep({ operation, status: 401, tokenRenewed: true }).action, 'renew_token')
  }
})

test('the backoff doubles up to its bound, jittered by at most half', () => {
  assert.equal(backoffMs(1, 0), 500)
  assert.equal(backoffMs(3, 0), 2000)
  assert.equal(backoffMs(100, 0), 150_000)
  fc.assert(
    fc.property(fc.nat(200), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, random) => {
      const wait = backoffMs(tries, random)
      assert.ok(wait >= 500 && wait <= 300_000 && wait >= backoffMs(tries, 0))
    }),
  )
})

test('the headers of contract 7.3 go both ways', () => {
  const state = { limit: 10, remaining: 3, concurrentLimit: 8, concurrentRemaining: 0 }
  const headers: Record<string, string> = writeRateLimit({ ...state, concurrentRemaining: -1 })
  assert.deepEqual(
    { ...headers },
    {
      'X-RateLimit-Limit': '10',
      'X-RateLimit-Remaining': '3',
      'X-RateLimit-Concurrent-Limit': '8',
      'X-RateLimit-Concurrent-Remaining': '0',
    },
  )
  assert.deepEqual(
    readRateLimit((name) => headers[name]),
    state,
  )
  assert.deepEqual(
    readRateLimit((name) => (name === 'X-RateLimit-Limit' ? ' 10 ' : '1e3')),
    { limit: 10 },
  )
  assert.deepEqual(
    readRateLimit(() => null),
    {},
  )
})
