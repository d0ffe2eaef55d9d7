import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constantTimeEqual, hashToken, tokenHasHash } from './hash-token.ts'

test('a token is kept as the hex of its SHA-256', () => {
  assert.equal(hashToken('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a token matches its own hash and no other', () => {
  const hash = hashToken('gwk_one')
  assert.equal(tokenHasHash('gwk_one', hash), true)
  for (const [token, other] of [
    ['gwk_two', hash],
    ['', hash],
    ['gwk_one', hash.toUpperCase()],
    ['gwk_one', hash.slice(0, -1)],
    ['gwk_one', ''],
    ['gwk_one', `${hash}0`],
  ] as const) {
    assert.equal(tokenHasHash(token, other), false)
  }
})

test('texts of equal length in characters but not in bytes are compared without a fault', () => {
  assert.equal(constantTimeEqual('é', 'e'), false)
  assert.equal(constantTimeEqual('é', 'é'), true)
  assert.equal(constantTimeEqual('', ''), true)
})
