import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCanary, sealCanary } from './canary.ts'
import { createSecretBox } from './secret-box.ts'

const [KEY, OTHER] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]

test('the canary tells whether the keys fit the store', () => {
  const box = createSecretBox([KEY])
  const canary = sealCanary(box)
  assert.equal(checkCanary(box, canary), 'ok')
  assert.equal(checkCanary(createSecretBox([OTHER, KEY]), canary), 'reseal')
  assert.equal(checkCanary(createSecretBox([OTHER]), canary), 'unknown_key')
  assert.equal(checkCanary(box, 'bird'), 'malformed')
  assert.equal(checkCanary(box, box.seal('gangway', 'ten_x')), 'not_authentic')
  assert.equal(checkCanary(box, box.seal('another text', 'canary')), 'not_authentic')
})
