import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { createBodyBudget, readBody } from './body.ts'

/** A request as Node hands it over, its body coming in these pieces. */
function requestOf(pieces: Uint8Array[], headers: Record<string, string>): IncomingMessage {
  const stream = new PassThrough()
  for (const piece of pieces) stream.write(piece)
  stream.end()
  return Object.assign(stream, { headers, complete: true }) as unknown as IncomingMessage
}

const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 20 })

test('a body is what was sent, however it was cut, with its length announced or without', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.boolean(), async (sent, announces) => {
      const whole = Buffer.concat(sent)
      const headers: Record<string, string> = announces ? { 'content-length': String(whole.length) } : {}
      const budget = createBodyBudget(1_000_000)
      const read = await readBody(requestOf(sent, headers), 100_000, budget)
      assert.ok(read.ok)
      assert.deepEqual(read.body, whole)
      assert.equal(read.held, whole.length)
      assert.equal(budget.used(), whole.length)
    }),
  )
})

test('a compressed body is the decompressed one, longer than announced', async () => {
  const whole = Buffer.alloc(200_000, 'gangway ')
  const zipped = gzipSync(whole)
  const headers = { 'content-length': String(zipped.length), 'content-encoding': 'gzip' }
  const read = await readBody(requestOf([zipped], headers), 1_000_000, createBodyBudget(1_000_000))
  assert.ok(read.ok)
  assert.deepEqual(read.body, whole)
})

test('a body that trickles in is given up before the server ends its request', async () => {
  let now = 0
  const clock = () => {
    now += 60_000
    return now
  }
  const budget = createBodyBudget(1000)
  const read = (pieces: number) => readBody(requestOf(Array(pieces).fill(Buffer.alloc(1)), {}), 1000, budget, clock)
  assert.equal((await read(1)).ok, true)
  assert.deepEqual(await read(2), { ok: false, fault: 'body_incomplete' })
  assert.equal(budget.used(), 1)
})

test('a body larger than the budget comes in where it is alone', async () => {
  const budget = createBodyBudget(1000)
  const read = () => readBody(requestOf(Array(4).fill(Buffer.alloc(600)), {}), 5000, budget)
  const first = await read()
  assert.ok(first.ok)
  assert.equal(first.held, 2400)
  assert.deepEqual(await read(), { ok: false, fault: 'overloaded' })
  budget.give(first.held)
  assert.equal((await read()).ok, true)
})

test('what is larger than allowed is refused and holds nothing of the budget', async () => {
  const budget = createBodyBudget(1_000_000)
  const announced = await readBody(requestOf([Buffer.alloc(10)], { 'content-length': '1001' }), 1000, budget)
  const arrived = await readBody(requestOf([Buffer.alloc(600), Buffer.alloc(600)], {}), 1000, budget)
  for (const read of [announced, arrived]) assert.deepEqual(read, { ok: false, fault: 'body_too_large' })
  assert.equal(budget.used(), 0)
})
