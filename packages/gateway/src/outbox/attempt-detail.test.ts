import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attemptDetail, keptBodyBytes, storedDetail } from './attempt-detail.ts'

const response = (headers: [string, string][], body: Uint8Array) => ({
  response: { status: 200, headers, body },
  outcomeKnown: true,
})

test('whatever is asked and answered becomes text that both databases hold, of a bounded length', () => {
  const header = fc.tuple(fc.string(), fc.string({ maxLength: 3000 }))
  const long = fc
    .tuple(fc.nat({ max: 9 }), fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([more, pattern]) => Buffer.alloc(keptBodyBytes + more, pattern))
  const body = fc.oneof(fc.uint8Array(), long)
  fc.assert(
    fc.property(fc.array(header, { maxLength: 20 }), body, fc.string({ unit: 'binary' }), (headers, body, error) => {
      const request = { method: 'POST', url: `https://x.example/${error}`, headers, body, size: body.length }
      const stored = storedDetail({ ...response(headers, body), request, error })
      for (const text of [stored.responseBody, stored.error]) {
        assert.ok(text !== null && !text.includes('\0') && text.isWellFormed())
      }
      assert.ok(stored.responseBody!.length <= keptBodyBytes)
      assert.ok(stored.responseHeaders!.length <= 8192)
      const kept = JSON.parse(stored.responseHeaders!)
      assert.deepEqual(kept, headers.slice(0, kept.length))
      assert.ok(stored.request!.isWellFormed() && !stored.request!.includes('\0'))
      const asked = JSON.parse(stored.request!)
      assert.deepEqual([asked.headers, asked.body, asked.size], [kept, stored.responseBody, body.length])
    }),
    { numRuns: 30 },
  )
})

test('headers too long for what is kept lose the last of them, not all', () => {
  const headers: [string, string][] = Array.from({ length: 20 }, (_, n) => [`x-${n}`, 'y'.repeat(1000)])
  assert.equal(JSON.parse(storedDetail(response(headers, new Uint8Array())).responseHeaders!).length, 8)
})

test('a text that is long is cut between characters or shows where it was not', () => {
  const asked = (body: string) => {
    const request = { method: 'PUT', url: 'https://x.example/', headers: [], body, size: Buffer.byteLength(body) }
    return JSON.parse(storedDetail({ request, outcomeKnown: true }).request!)
  }
  assert.deepEqual(asked('é'.repeat(keptBodyBytes)).body, 'é'.repeat(keptBodyBytes / 2))
  assert.equal(asked(`a${'é'.repeat(keptBodyBytes)}`).body, `a${'é'.repeat(keptBodyBytes / 2 - 1)}\uFFFD`)
  assert.equal(asked('é'.repeat(keptBodyBytes)).size, 2 * keptBodyBytes)
})

test('of what the guard refused no request is kept, since none was sent', () => {
  const request = { method: 'POST', url: 'https://x.example/', headers: [], body: '', size: 0 }
  assert.equal(attemptDetail({ kind: 'refused', code: 'closed', message: 'm' }, request).request, undefined)
  const failed = { kind: 'failed', code: 'timeout', message: 'm', sent: 'maybe', durationMs: 1 } as const
  assert.equal(attemptDetail(failed, request).request, request)
})

test('the outcome is unknown only where the other side may have acted and did not say', () => {
  const failed = { kind: 'failed', code: 'timeout', message: 'm', durationMs: 1 } as const
  const known = (outcome: Parameters<typeof attemptDetail>[0]) => attemptDetail(outcome).outcomeKnown
  assert.equal(known({ kind: 'refused', code: 'address_not_allowed', message: 'm' }), true)
  assert.equal(known({ ...failed, sent: 'no' }), true)
  assert.equal(known({ ...failed, sent: 'maybe' }), false)
  assert.equal(known({ ...failed, sent: 'maybe', status: 500 }), true)
  assert.equal(attemptDetail({ ...failed, sent: 'maybe', status: 500 }).error, 'timeout after status 500: m')
})
