import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownAttempt } from '../operations/deliveries/item-view.ts'
import { presentPlatformCall } from './outbox-item.ts'

const item = {
  tenant: 'ten_1',
  id: 'cal_1',
  position: 1,
  xid: '0',
  family: 'platform_call',
  kind: 'candidatehub.report',
  lane: 'con_1',
  order_key: null,
  limit_key: null,
  limit_per_second: null,
  limit_concurrent: null,
  status: 'dead' as const,
  reason: 'tries_exhausted',
  due_at: 0,
  tries: 2,
  waits: 2,
  first_tried_at: 0,
  event_id: null,
  event_type: null,
  endpoint_id: null,
  connection_id: 'con_1',
  registration_id: null,
  record_id: 'app_1',
  created_at: 0,
  erased_at: null,
  updated_at: 1000,
  nextAttemptAt: null,
}

const attempt: ShownAttempt = {
  number: 1,
  started_at: 0,
  duration_ms: 12,
  outcome_known: 1,
  request: null,
  response_status: null,
  response_headers: null,
  response_body: null,
  error: null,
}

test('a call to a platform is shown with its tries, and without what has no value', () => {
  const attempts = [
    { ...attempt, error: 'connect ECONNREFUSED' },
    { ...attempt, number: 2, response_status: 500, response_headers: '[["server","x"]]', response_body: 'Oops' },
    { ...attempt, number: 3, duration_ms: null },
  ]
  assert.deepEqual(presentPlatformCall({ item, attempts }), {
    id: 'cal_1',
    kind: 'candidatehub.report',
    recordId: 'app_1',
    connectionId: 'con_1',
    status: 'dead',
    reason: 'tries_exhausted',
    attempts: [
      { number: 1, startedAt: '1970-01-01T00:00:00.000Z', durationMs: 12, error: 'connect ECONNREFUSED' },
      {
        number: 2,
        startedAt: '1970-01-01T00:00:00.000Z',
        durationMs: 12,
        response: { status: 500, headers: [['server', 'x']], body: 'Oops' },
      },
      { number: 3, startedAt: '1970-01-01T00:00:00.000Z' },
    ],
    createdAt: '1970-01-01T00:00:00.000Z',
    updatedAt: '1970-01-01T00:00:01.000Z',
  })
})
