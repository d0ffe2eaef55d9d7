import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HttpRequest } from './http/client.ts'
import { keptRequest } from './kept-request.ts'

const request = (change: Partial<HttpRequest>): HttpRequest => ({
  method: 'POST',
  url: 'https://x.example/a',
  timeoutMs: 1,
  maxResponseBytes: 1,
  ...change,
})

test('headers that are secrets are masked, credentials always, however their names are written', () => {
  const headers = {
    Authorization: 'Bearer ey.J.x',
    'X-Signature': 'abc',
    cookie: 'a=b; c=d',
    'proxy-authorization': 'sesame',
    accept: 'x/y',
  }
  assert.deepEqual(keptRequest(request({ headers }), { headers: ['x-signature'] }).headers, [
    ['Authorization', 'Bearer ***'],
    ['X-Signature', '***'],
    ['cookie', '***'],
    ['proxy-authorization', '***'],
    ['accept', 'x/y'],
  ])
})

test('what is told in place of a body or an address does not change what is said of its size', () => {
  async function* chunks() {
    yield new Uint8Array(9)
  }
  const streamed = request({ body: { contentLength: 9, chunks: chunks() } })
  assert.deepEqual(keptRequest(streamed, { body: '(9 bytes)', url: 'https://x.example/***' }), {
    method: 'POST',
    url: 'https://x.example/***',
    headers: [],
    body: '(9 bytes)',
    size: 9,
  })
  const sizes = ['é', new Uint8Array(3), undefined].map((body) => keptRequest(request({ body: body! })).size)
  assert.deepEqual(sizes, [2, 3, 0])
  assert.equal(keptRequest(streamed).body, '')
})
