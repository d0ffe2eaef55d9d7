import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { errorAnswer, errorCodes, readErrorBody, writeErrorBody } from './errors.ts'

test('an answer has the shape of contract 7.4', () => {
  assert.deepEqual(errorAnswer('ORDER_NOT_FOUND'), {
    status: 404,
    body: {
      message: 'There is no such order.',
      errors: [{ code: 'ORDER_NOT_FOUND', message: 'There is no such order.' }],
    },
  })
  assert.deepEqual(
    errorAnswer('INVALID_RESULT', ['/score: must be object', '/status: unknown']).body.errors.map(
      ({ message }) => message,
    ),
    ['/score: must be object', '/status: unknown'],
  )
})

test('every code the contract names is there with its status', () => {
  const statuses = Object.fromEntries(Object.entries(errorCodes).map(([code, { status }]) => [code, status]))
  const named = {
    INVALID_CONFIGURATION: 400,
    UNAUTHORIZED: 401,
    INSUFFICIENT_SCOPE: 403,
    CONSENT_NOT_GIVEN: 403,
    PARTNER_CONFIGURATION_NOT_FOUND: 404,
    ALREADY_INTEGRATED: 409,
    ORDER_NOT_FOUND: 404,
    INVALID_RESULT: 400,
    UNSUPPORTED_MEDIA_TYPE: 415,
    INLINE_ATTACHMENT_NOT_SUPPORTED: 400,
    PACKAGE_NOT_FOUND: 404,
    CANDIDATE_NOT_FOUND: 404,
    JOB_NOT_FOUND: 404,
    NOT_AUTHORIZED_TO_ACCESS_RESOURCE: 401,
    APPLICATION_NOT_FOUND: 404,
    MISSING_COMPANY_INTEGRATION: 404,
  }
  assert.deepEqual({ ...statuses, ...named }, statuses)
})

test('errors is never left out, and what has no value is', () => {
  assert.equal(JSON.stringify(writeErrorBody([])), '{"errors":[]}')
  assert.equal(JSON.stringify(writeErrorBody([{ code: 'X' }], 'm')), '{"message":"m","errors":[{"code":"X"}]}')
})

test('what is written is read back', () => {
  const body = errorAnswer('CONSENT_NOT_GIVEN').body
  assert.deepEqual(readErrorBody(JSON.parse(JSON.stringify(body))), body)
})

test('entries without a code are left out, the token error is read, long texts are cut', () => {
  assert.deepEqual(readErrorBody({ errors: [{ message: 'x' }, 7, null, { code: 'A', message: 3 }] }), {
    errors: [{ code: 'A', message: '3' }],
  })
  assert.deepEqual(readErrorBody({ error: 'invalid_client', error_description: 'no' }), {
    errors: [{ code: 'invalid_client', message: 'no' }],
  })
  assert.equal(readErrorBody({ message: 'x'.repeat(5000) }).message?.length, 2000)
  assert.equal(readErrorBody({ errors: Array(500).fill({ code: 'A' }) }).errors.length, 50)
})

test('no body makes the reader throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => assert.ok(Array.isArray(readErrorBody(value).errors))))
})
