import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem } from '../model/problems.ts'
import { StoreFault } from '../store/interface.ts'
import { asProblem, problemBody } from './problem-response.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })
const withStatus = (statusCode: number) => Object.assign(new Error('x'), { statusCode })

test('what the store refuses, what HTTP refuses and what nobody expected are told apart', () => {
  const cases: [unknown, string][] = [
    [new Problem('conflict'), 'conflict'],
    [new StoreFault('not_found', 'app_1'), 'not_found'],
    [new StoreFault('conflict', 'UNIQUE constraint failed: connection.remote_id'), 'conflict'],
    [new StoreFault('idempotency_mismatch', 'k'), 'idempotency_key_reused'],
    [new StoreFault('invalid_state', 'Try later'), 'invalid_state'],
    [withStatus(413), 'payload_too_large'],
    [withStatus(415), 'unsupported_media_type'],
    [withStatus(400), 'bad_request'],
    [withCode('ECONNREFUSED'), 'unavailable'],
    [withCode('57P01'), 'unavailable'],
    [withCode('08006'), 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [withCode('22021'), 'internal_error'],
    [new TypeError('x is undefined'), 'internal_error'],
    [undefined, 'internal_error'],
    ['thrown', 'internal_error'],
  ]
  for (const [error, code] of cases) assert.equal(asProblem(error).code, code, String(error))
})

test("neither a database's words nor a bug's are told to the caller", () => {
  const told = (error: unknown) => JSON.stringify(problemBody(asProblem(error)))
  assert.doesNotMatch(told(new StoreFault('conflict', 'Key (email)=(mira@example.org) exists')), /mira/)
  assert.doesNotMatch(told(new Error('Cannot read mira@example.org')), /mira/)
  assert.match(told(new StoreFault('invalid_state', 'msg_1 was rejected')), /msg_1 was rejected/)
})
