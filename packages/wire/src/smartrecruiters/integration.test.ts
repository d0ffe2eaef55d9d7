import assert from 'node:assert/strict'
import { test } from 'node:test'
import { integrationOutcome, integrationOutcomes, readIntegration, writeIntegration } from './integration.ts'

const pair = { clientId: 'id', clientSecret: 'secret' }

test('keys are camelCase; snake_case is read leniently only (row 2)', () => {
  assert.deepEqual(writeIntegration(pair), pair)
  const seed = { client_id: 'id', client_secret: 'secret' }
  assert.deepEqual(writeIntegration(pair, 'seed'), seed)
  assert.deepEqual(readIntegration(pair, 'strict'), pair)
  assert.deepEqual(readIntegration(seed, 'lenient'), pair)
  assert.equal(readIntegration(seed, 'strict'), undefined)
  assert.deepEqual(readIntegration({ ...seed, ...pair, clientId: 'other' }, 'lenient'), { ...pair, clientId: 'other' })
})

test('a half or hostile body is none', () => {
  for (const value of [
    null,
    [],
    'x',
    {},
    { clientId: 'id' },
    { clientId: 'id', clientSecret: '' },
    { clientId: 1, clientSecret: 2 },
    JSON.parse('{"__proto__":{"clientId":"id","clientSecret":"secret"}}'),
  ]) {
    assert.equal(readIntegration(value, 'lenient'), undefined)
  }
})

test('our pair is deleted after a refusal and kept after an unknown outcome', () => {
  assert.equal(integrationOutcome(200).issued, 'activate')
  for (const status of [400, 401, 403, 404, 409]) assert.equal(integrationOutcome(status).issued, 'delete', `${status}`)
  for (const status of [undefined, 201, 302, 429, 500, 503]) {
    assert.deepEqual(integrationOutcome(status), integrationOutcomes.unknown)
  }
  assert.deepEqual(integrationOutcome(200, false), integrationOutcomes.unknown)
})

test('every outcome has a sentence for a person', () => {
  for (const { sentence } of Object.values(integrationOutcomes)) assert.match(sentence, /^[A-Z].{20,}\.$/)
  assert.match(integrationOutcome(409).sentence, /disable .* connect again/)
})
