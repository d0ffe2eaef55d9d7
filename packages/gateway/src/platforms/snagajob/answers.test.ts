import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accepted, commonRefusals, notJson, unauthorized, wrongMethod } from './answers.ts'

test('the answers of contract 4.6, and those for what it does not list', () => {
  assert.deepEqual(accepted, { status: 200, body: '{"status":"ok"}' })
  assert.equal(unauthorized.status, 401)
  assert.equal(notJson.status, 400)
  assert.deepEqual(
    Object.entries(commonRefusals).map(([reason, { status }]) => [reason, status]),
    [
      ['unknown_url', 404],
      ['disabled', 403],
      ['body_too_large', 413],
      ['body_incomplete', 400],
      ['unsupported_encoding', 415],
      ['overloaded', 503],
    ],
  )
  assert.deepEqual(commonRefusals.overloaded.headers, { 'retry-after': '5' })
  for (const { body } of [unauthorized, notJson, wrongMethod, ...Object.values(commonRefusals)]) {
    assert.deepEqual(Object.keys(JSON.parse(body)), ['status', 'code', 'message'])
  }
})
